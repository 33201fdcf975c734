package org.zerodistance.quickstart.bench.city;

/** How often each of several things comes, in numbers that need not make a hundred. */
final class Weights {
  private final double[] sums;

  Weights(double... weights) {
    sums = Dice.sums(weights);
  }

  /** The index of one of them. */
  int draw(Dice dice) {
    return dice.weighted(sums);
  }
}
