package org.zerodistance.insight.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Groups cases that report one problem. Cases with any similarity form a component; within it the
 * two groups with the highest average similarity are joined as long as that average is high enough,
 * so that a chain of similar cases does not join its dissimilar ends.
 */
public final class Grouping {
  /** The minimum similarity of two cases. */
  private static final double ALIKE = 0.28;

  /** The minimum average similarity of two groups to be joined. */
  private static final double ONE_PROBLEM = 0.2;

  /** The maximum size of a group; more cases are a theme, not one problem. */
  private static final int LARGEST = 80;

  /** Larger components are split by using only their stronger similarities. */
  private static final int COMPONENT = 400;

  private record Join(int a, int b, double average, int ages) {}

  private final List<Fingerprint> all;
  private final int[] parent;
  private final int[] sizes;
  private final int[] ages;
  private final NearestCases.Edges edges;

  private Grouping(List<Fingerprint> all, NearestCases.Edges edges) {
    this.all = all;
    this.parent = new int[all.size()];
    this.sizes = new int[all.size()];
    this.ages = new int[all.size()];
    this.edges = edges;
  }

  /**
   * Groups of at least {@code least} cases, by their positions in the list, the largest first.
   * Needs at most a minute and some 200 MB for 100,000 cases.
   */
  public static List<List<Integer>> of(List<CaseWords> cases, WordWeights rare, int least) {
    return ofFingerprints(cases.stream().map(c -> Fingerprint.of(c, rare)).toList(), least);
  }

  static List<List<Integer>> ofFingerprints(List<Fingerprint> all, int least) {
    NearestCases.Edges edges = new NearestCases(all).atLeast(ALIKE);
    return new Grouping(all, edges).groups(least);
  }

  private List<List<Integer>> groups(int least) {
    reset();
    for (List<Integer> component : components()) {
      join(component);
    }
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
    }
    return groups.values().stream()
        .filter(group -> group.size() >= least)
        .sorted(
            Comparator.<List<Integer>>comparingInt(List::size)
                .reversed()
                .thenComparing(group -> group.get(0)))
        .toList();
  }

  private void reset() {
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      sizes[i] = 1;
    }
  }

  /** The connected components, without single cases. */
  private List<List<Integer>> components() {
    List<List<Integer>> done = new ArrayList<>();
    split(IntStream.range(0, edges.size()).boxed().toList(), ALIKE, done);
    return done;
  }

  private void split(List<Integer> some, double least, List<List<Integer>> done) {
    Map<Integer, Integer> leaders = new HashMap<>();
    for (int e : some) {
      int a = leader(leaders, edges.from(e));
      int b = leader(leaders, edges.to(e));
      if (a != b) {
        leaders.put(a, b);
      }
    }
    Map<Integer, List<Integer>> components = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int e : some) {
      components.computeIfAbsent(leader(leaders, edges.from(e)), c -> new ArrayList<>()).add(e);
    }
    for (int node : List.copyOf(leaders.keySet())) {
      counts.merge(leader(leaders, node), 1, Integer::sum);
    }
    components.forEach(
        (leader, component) -> {
          if (counts.getOrDefault(leader, 1) <= COMPONENT) {
            done.add(component);
          } else {
            double more = least * 1.15;
            split(component.stream().filter(e -> edges.weight(e) >= more).toList(), more, done);
          }
        });
  }

  private static int leader(Map<Integer, Integer> leaders, int node) {
    int at = node;
    int next = leaders.computeIfAbsent(at, n -> n);
    while (next != at) {
      int after = leaders.get(next);
      leaders.put(at, after);
      at = next;
      next = leaders.get(at);
    }
    return at;
  }

  /** Joins groups within one component, the most similar first. */
  private void join(List<Integer> component) {
    Map<Integer, Map<Integer, Double>> between = new HashMap<>();
    PriorityQueue<Join> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Join::average)
                .reversed()
                .thenComparingInt(Join::a)
                .thenComparingInt(Join::b));
    int[] nodes =
        component.stream()
            .flatMapToInt(e -> IntStream.of(edges.from(e), edges.to(e)))
            .distinct()
            .sorted()
            .toArray();
    // Within a component every pair counts, including pairs that are not nearest neighbours.
    for (int i = 0; i < nodes.length; i++) {
      for (int j = 0; j < i; j++) {
        double how = Likeness.of(all.get(nodes[i]), all.get(nodes[j])).total();
        if (how > 0) {
          between.computeIfAbsent(nodes[i], n -> new HashMap<>()).put(nodes[j], how);
          between.computeIfAbsent(nodes[j], n -> new HashMap<>()).put(nodes[i], how);
          offer(queue, nodes[i], nodes[j], how);
        }
      }
    }
    while (!queue.isEmpty()) {
      Join next = queue.poll();
      if (root(next.a()) == next.a()
          && root(next.b()) == next.b()
          && ages[next.a()] + ages[next.b()] == next.ages()
          && sizes[next.a()] + sizes[next.b()] <= LARGEST) {
        merge(next.a(), next.b(), between, queue);
      }
    }
  }

  private void merge(
      int a, int b, Map<Integer, Map<Integer, Double>> between, PriorityQueue<Join> queue) {
    parent[b] = a;
    sizes[a] += sizes[b];
    ages[a]++;
    Map<Integer, Double> mine = between.get(a);
    Map<Integer, Double> gone = between.remove(b);
    mine.remove(b);
    gone.remove(a);
    gone.forEach(
        (other, sum) -> {
          Map<Integer, Double> theirs = between.get(other);
          theirs.remove(b);
          double total = mine.merge(other, sum, Double::sum);
          theirs.put(a, total);
        });
    mine.forEach((other, sum) -> offer(queue, a, other, sum));
  }

  private void offer(PriorityQueue<Join> queue, int a, int b, double sum) {
    double average = sum / ((double) sizes[a] * sizes[b]);
    if (average >= ONE_PROBLEM) {
      queue.add(new Join(Math.min(a, b), Math.max(a, b), average, ages[a] + ages[b]));
    }
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
