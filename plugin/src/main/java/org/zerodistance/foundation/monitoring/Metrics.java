package org.zerodistance.foundation.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of one moment in the OpenMetrics text format, version 1.0.0. Names are in snake case with
 * their unit at the end and without the prefix {@code zd_}, which they get here.
 */
public final class Metrics {
  private static final String PREFIX = "zd_";

  private final Map<String, StringBuilder> families = new LinkedHashMap<>();

  /** A figure that goes up and down. */
  public void gauge(String name, String help, Number value) {
    family(name, help).append(PREFIX).append(name).append(' ').append(number(value)).append('\n');
  }

  /** One of several figures of a name; the label's value holds no quotes and no backslashes. */
  public void gauge(String name, String help, String label, String of, Number value) {
    gauge(name, help, Map.of(label, of), value);
  }

  /** One of several figures of a name, told apart by labels, which are sorted. */
  public void gauge(String name, String help, Map<String, String> labels, Number value) {
    String told =
        labels.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(label -> "%s=\"%s\"".formatted(label.getKey(), label.getValue()))
            .collect(Collectors.joining(","));
    family(name, help)
        .append(PREFIX)
        .append(name)
        .append('{')
        .append(told)
        .append("} ")
        .append(number(value))
        .append('\n');
  }

  private StringBuilder family(String name, String help) {
    return families.computeIfAbsent(
        name,
        n ->
            new StringBuilder()
                .append("# TYPE ")
                .append(PREFIX)
                .append(n)
                .append(" gauge\n# HELP ")
                .append(PREFIX)
                .append(n)
                .append(' ')
                .append(help)
                .append('\n'));
  }

  private static String number(Number value) {
    double figure = value.doubleValue();
    return figure == Math.rint(figure) ? Long.toString(value.longValue()) : Double.toString(figure);
  }

  /** The whole text with its end mark. */
  public String text() {
    return String.join("", families.values()) + "# EOF\n";
  }
}
