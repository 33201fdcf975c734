package org.zerodistance.insight.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the similar cases of each of many cases by inverted lists (gram → cases), so that only
 * cases with a common rare gram are compared. Time and memory grow linearly with the number of
 * cases: a gram in more than {@value #CROWD} cases is not used, and each case keeps its {@value
 * #KEPT} best.
 */
final class NearestCases {
  private static final int CROWD = 400;
  private static final int KEPT = 12;

  /** The number of grams by which a case searches others: those with the highest weight. */
  private static final int SEEKING = 24;

  /** The number of candidates of one case that are compared fully. */
  private static final int COMPARED = 60;

  /** Pairs of positions with their similarity; each pair once, the lower position first. */
  static final class Edges {
    private int[] from = new int[1_024];
    private int[] to = new int[1_024];
    private float[] weight = new float[1_024];
    private int size;

    private void add(int a, int b, double how) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        weight = Arrays.copyOf(weight, size * 2);
      }
      from[size] = a;
      to[size] = b;
      weight[size++] = (float) how;
    }

    int size() {
      return size;
    }

    int from(int i) {
      return from[i];
    }

    int to(int i) {
      return to[i];
    }

    double weight(int i) {
      return weight[i];
    }
  }

  private final List<Fingerprint> all;
  private final Map<Integer, int[]> holders = new HashMap<>();

  NearestCases(List<Fingerprint> all) {
    this.all = all;
    Map<Integer, Integer> counts = new HashMap<>();
    for (Fingerprint one : all) {
      for (int gram : seeking(one)) {
        counts.merge(gram, 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < 2 || count > CROWD);
    Map<Integer, Integer> filled = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (int gram : seeking(all.get(i))) {
        Integer count = counts.get(gram);
        if (count != null) {
          int at = filled.merge(gram, 1, Integer::sum) - 1;
          holders.computeIfAbsent(gram, g -> new int[count])[at] = i;
        }
      }
    }
  }

  /** All pairs with at least this similarity. */
  Edges atLeast(double least) {
    Edges edges = new Edges();
    float[] sums = new float[all.size()];
    int[] touched = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      int count = sum(i, sums, touched);
      keep(i, best(sums, touched, count), least, edges);
      for (int t = 0; t < count; t++) {
        sums[touched[t]] = 0;
      }
    }
    return edges;
  }

  /** Sums up the weights of grams that earlier cases share with this one. */
  private int sum(int one, float[] sums, int[] touched) {
    Fingerprint mine = all.get(one);
    int count = 0;
    for (int g = 0; g < mine.size(); g++) {
      int[] with = holders.get(mine.gram(g));
      if (with == null) {
        continue;
      }
      for (int other : with) {
        if (other >= one) {
          break;
        }
        if (sums[other] == 0) {
          touched[count++] = other;
        }
        sums[other] += mine.weight(g) * mine.weight(g);
      }
    }
    return count;
  }

  private static int[] best(float[] sums, int[] touched, int count) {
    if (count <= COMPARED) {
      return Arrays.copyOf(touched, count);
    }
    float[] sorted = new float[count];
    for (int t = 0; t < count; t++) {
      sorted[t] = sums[touched[t]];
    }
    Arrays.sort(sorted);
    float enough = sorted[count - COMPARED];
    return Arrays.stream(touched, 0, count)
        .filter(other -> sums[other] >= enough)
        .limit(2L * COMPARED)
        .toArray();
  }

  private void keep(int one, int[] candidates, double least, Edges edges) {
    record Pair(int other, double how) {}
    Arrays.stream(candidates)
        .mapToObj(other -> new Pair(other, Likeness.of(all.get(one), all.get(other)).total()))
        .filter(pair -> pair.how() >= least)
        .sorted((a, b) -> Double.compare(b.how(), a.how()))
        .limit(KEPT)
        .forEach(pair -> edges.add(pair.other(), one, pair.how()));
  }

  private static int[] seeking(Fingerprint one) {
    if (one.size() <= SEEKING) {
      int[] grams = new int[one.size()];
      Arrays.setAll(grams, one::gram);
      return grams;
    }
    float[] sorted = new float[one.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = one.weight(i);
    }
    Arrays.sort(sorted);
    float enough = sorted[sorted.length - SEEKING];
    int[] grams = new int[one.size()];
    int count = 0;
    for (int i = 0; i < one.size(); i++) {
      if (one.weight(i) >= enough) {
        grams[count++] = one.gram(i);
      }
    }
    return Arrays.copyOf(grams, count);
  }
}
