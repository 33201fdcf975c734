package org.zerodistance.quickstart.bench.city;

/** Relative frequencies of several items; their sum is arbitrary. */
final class WeightedChoice {
  private final double[] sums;

  WeightedChoice(double... weights) {
    sums = SeededRandom.sums(weights);
  }

  /** A random index. */
  int draw(SeededRandom random) {
    return random.weighted(sums);
  }
}
