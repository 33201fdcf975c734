package org.zerodistance.foundation.monitoring;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** The text in which figures leave the house, for tests of what is counted. */
public final class MeterText {
  private MeterText() {}

  /** The timers and counters of a node. */
  public static String of(Meters meters) {
    return new Metrics().text(meters.snapshots());
  }

  /** The values that one source measures now. */
  public static String of(Metered source) {
    Metrics metrics = new Metrics();
    source.measure(metrics);
    return metrics.text(MetricSnapshots.of());
  }
}
