package org.zerodistance.insight.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the most similar cases vote on a value, weighted by their similarity. Nearest neighbours
 * need no training, so a moderator's routing counts immediately.
 */
final class NeighbourVotes {
  /** The number of neighbours that vote. */
  static final int NEIGHBOURS = 25;

  /** A neighbour with its value. */
  record Vote(String value, double weight) {}

  /** A value with its share of all weight. */
  record Elected(String value, double share, int voters) {}

  private NeighbourVotes() {}

  /** The values with the most weight first, at most {@code most}. */
  static List<Elected> count(List<Vote> votes, int most) {
    Map<String, double[]> sums = new HashMap<>();
    double all = 0;
    List<Vote> nearest = new ArrayList<>(votes);
    nearest.sort(Comparator.comparingDouble(Vote::weight).reversed());
    for (Vote vote : nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
      double[] sum = sums.computeIfAbsent(vote.value(), v -> new double[2]);
      sum[0] += vote.weight();
      sum[1]++;
      all += vote.weight();
    }
    double total = all;
    return sums.entrySet().stream()
        .filter(e -> e.getValue()[0] > 0)
        .map(e -> new Elected(e.getKey(), e.getValue()[0] / total, (int) e.getValue()[1]))
        .sorted(Comparator.comparingDouble(Elected::share).reversed().thenComparing(Elected::value))
        .limit(most)
        .toList();
  }
}
