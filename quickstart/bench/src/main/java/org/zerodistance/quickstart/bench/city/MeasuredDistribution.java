package org.zerodistance.quickstart.bench.city;

/**
 * The distribution of a value, as percentiles measured on two to four thousand real inquiries of
 * leaders' message boards. Between two percentiles the logarithm is interpolated linearly, which
 * suits such lengths and delays.
 */
final class MeasuredDistribution {
  private static final double[] PERCENTS = {0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100};

  /** Characters of an inquiry's text. */
  static final MeasuredDistribution BODY = of(16, 28, 48, 65, 110, 202, 387, 746, 1119, 2271, 4700);

  /** Characters of an answer. */
  static final MeasuredDistribution REPLY = of(11, 14, 32, 51, 141, 275, 441, 704, 933, 1756, 5200);

  /** Days from an inquiry to its first answer. */
  static final MeasuredDistribution DELAY =
      of(0.1, 0.22, 1.06, 1.88, 4.91, 11.8, 22.5, 42.1, 70.7, 164, 900);

  /** The number of “me too” of cases that have any, which are three in ten. */
  static final MeasuredDistribution ME_TOOS = of(1, 1, 1, 1, 1.2, 2, 4, 12, 19, 90, 400);

  private final double[] values;

  private MeasuredDistribution(double... values) {
    this.values = values;
  }

  private static MeasuredDistribution of(double... values) {
    return new MeasuredDistribution(values);
  }

  double draw(SeededRandom random) {
    return at(random.unit() * 100);
  }

  /** The value at a percentile. */
  double at(double percent) {
    int i = 1;
    while (i < PERCENTS.length - 1 && PERCENTS[i] < percent) {
      i++;
    }
    double share = (percent - PERCENTS[i - 1]) / (PERCENTS[i] - PERCENTS[i - 1]);
    return Math.exp(Math.log(values[i - 1]) * (1 - share) + Math.log(values[i]) * share);
  }
}
