package org.zerodistance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A map in the demo's YAML files, read by names; errors report the name. */
record DemoYaml(Map<?, ?> values) {
  /** Reads a file of the folder {@code demo} whose root is a map. */
  static DemoYaml file(String name) {
    return new DemoYaml((Map<?, ?>) parsed(name));
  }

  /** Reads a file of the folder {@code demo} whose root is a list of maps. */
  static List<DemoYaml> list(String name) {
    return maps((List<?>) parsed(name));
  }

  static InputStream open(String name) {
    InputStream in = DemoYaml.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IllegalStateException("the demo lacks the file " + name);
    }
    return in;
  }

  private static Object parsed(String name) {
    try (InputStream in = open(name)) {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  String text(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("the demo lacks " + name + " in " + values.keySet()));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  Optional<Double> decimal(String name) {
    return find(name).map(Double::valueOf);
  }

  DemoYaml part(String name) {
    return new DemoYaml((Map<?, ?>) values.get(name));
  }

  List<DemoYaml> parts(String name) {
    return has(name) ? maps((List<?>) values.get(name)) : List.of();
  }

  List<String> texts(String name) {
    return has(name)
        ? ((List<?>) values.get(name)).stream().map(Object::toString).toList()
        : List.of();
  }

  List<List<String>> rows(String name) {
    return ((List<?>) values.get(name))
        .stream().map(row -> ((List<?>) row).stream().map(Object::toString).toList()).toList();
  }

  /** Reads {@code days_ago} or {@code in_days}, and {@code time}. */
  Instant instant(LocalDate today, ZoneId zone) {
    LocalDate day =
        has("in_days") ? today.plusDays(number("in_days")) : today.minusDays(number("days_ago"));
    return day.atTime(find("time").map(LocalTime::parse).orElse(LocalTime.NOON))
        .atZone(zone)
        .toInstant();
  }

  private static List<DemoYaml> maps(List<?> list) {
    return list.stream().map(item -> new DemoYaml((Map<?, ?>) item)).toList();
  }
}
