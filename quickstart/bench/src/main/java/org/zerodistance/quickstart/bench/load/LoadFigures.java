package org.zerodistance.quickstart.bench.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * The results of one measurement. Times are in milliseconds.
 *
 * @param requests answered as expected
 * @param errors answered otherwise or not at all; their times count too
 * @param perSecond requests a second
 * @param bytes average size of a response body
 * @param cpu processor time of each server per request, in milliseconds
 * @param curve time by percentile, for charts
 */
public record LoadFigures(
    long requests,
    long errors,
    double perSecond,
    double p50,
    double p95,
    double p99,
    double max,
    double bytes,
    Map<String, Double> cpu,
    Map<Double, Double> curve) {
  private static final double MICROS = 1000.0;
  private static final double[] DRAWN = {0, 10, 25, 50, 75, 90, 95, 98, 99, 99.5, 99.9, 100};

  static LoadFigures of(
      Histogram micros, long errors, double seconds, long bytes, Map<String, Double> cpu) {
    long all = micros.getTotalCount();
    Map<Double, Double> curve = new TreeMap<>();
    for (double percent : DRAWN) {
      curve.put(percent, millis(micros, percent));
    }
    Map<String, Double> each = new TreeMap<>();
    cpu.forEach((server, used) -> each.put(server, used * MICROS / Math.max(1, all)));
    return new LoadFigures(
        all - errors,
        errors,
        (all - errors) / seconds,
        millis(micros, 50),
        millis(micros, 95),
        millis(micros, 99),
        micros.getMaxValue() / MICROS,
        (double) bytes / Math.max(1, all),
        each,
        curve);
  }

  private static double millis(Histogram micros, double percent) {
    return micros.getValueAtPercentile(percent) / MICROS;
  }

  /**
   * The median of each figure over the rounds; the sum of errors and the longest time of all
   * rounds.
   */
  public static LoadFigures median(List<LoadFigures> rounds) {
    Map<String, Double> cpu = new TreeMap<>();
    for (String server : rounds.get(0).cpu().keySet()) {
      cpu.put(server, middle(rounds, f -> f.cpu().getOrDefault(server, 0.0)));
    }
    Map<Double, Double> curve = new TreeMap<>();
    for (Double percent : rounds.get(0).curve().keySet()) {
      curve.put(percent, middle(rounds, f -> f.curve().get(percent)));
    }
    return new LoadFigures(
        rounds.stream().mapToLong(LoadFigures::requests).sum(),
        rounds.stream().mapToLong(LoadFigures::errors).sum(),
        middle(rounds, LoadFigures::perSecond),
        middle(rounds, LoadFigures::p50),
        middle(rounds, LoadFigures::p95),
        middle(rounds, LoadFigures::p99),
        rounds.stream().map(LoadFigures::max).max(Comparator.naturalOrder()).orElse(0.0),
        middle(rounds, LoadFigures::bytes),
        cpu,
        curve);
  }

  private static double middle(
      Collection<LoadFigures> rounds, ToDoubleFunction<LoadFigures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
