package org.zerodistance.quickstart.bench.city;

/** Relative frequencies of several items; their sum is arbitrary. */
final class Weights {
  private final double[] sums;

  Weights(double... weights) {
    sums = Dice.sums(weights);
  }

  /** A random index. */
  int draw(Dice dice) {
    return dice.weighted(sums);
  }
}
