package org.zerodistance.foundation.monitoring;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of one moment, in the OpenMetrics text format, version 1.0.0. Names are in snake case
 * with their unit at the end and without the prefix {@code zd_}, which is added here.
 */
public final class Metrics {
  private static final String PREFIX = "zd_";

  private final Map<String, GaugeSnapshot.Builder> families = new LinkedHashMap<>();

  /** A value that can rise and fall. */
  public void gauge(String name, String help, Number value) {
    gauge(name, help, Map.of(), value);
  }

  /** One of several values of a name. */
  public void gauge(String name, String help, String label, String of, Number value) {
    gauge(name, help, Map.of(label, of), value);
  }

  /** One of several values of a name, distinguished by labels, which are sorted. */
  public void gauge(String name, String help, Map<String, String> labels, Number value) {
    Labels.Builder told = Labels.builder();
    labels.forEach(told::label);
    families
        .computeIfAbsent(name, n -> GaugeSnapshot.builder().name(PREFIX + n).help(help))
        .dataPoint(
            GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(told.build())
                .value(value.doubleValue())
                .build());
  }

  /** The whole text with its end mark, including timers and counters. */
  public String text(MetricSnapshots more) {
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    families.values().forEach(family -> all.metricSnapshot(family.build()));
    more.forEach(all::metricSnapshot);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      OpenMetricsTextFormatWriter.create().write(out, all.build());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not refuse bytes", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
