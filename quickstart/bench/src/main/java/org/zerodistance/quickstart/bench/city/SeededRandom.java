package org.zerodistance.quickstart.bench.city;

import java.util.List;
import java.util.SplittableRandom;

/** Random numbers that are reproducible for the same seed and stream. Not thread-safe. */
public final class SeededRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Streams of one seed are independent of each other. */
  public static SeededRandom of(long seed, long stream) {
    return new SeededRandom(mixed(seed) ^ mixed(stream * GOLDEN + 1));
  }

  private static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to less than {@code bound}. */
  public int upTo(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** From 0 to less than 1. */
  public double unit() {
    return random.nextDouble();
  }

  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One character of a text. */
  char letter(String of) {
    return of.charAt(random.nextInt(of.length()));
  }

  /** A random index, with the probabilities given by cumulative sums. */
  int weighted(double[] sums) {
    return index(sums, random.nextDouble() * sums[sums.length - 1]);
  }

  /** The first index whose sum is greater. */
  static int index(double[] sums, double at) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  static double[] sums(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
