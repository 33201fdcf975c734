package org.zerodistance.insight.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Measures the quality of similar cases, groups and suggestions. */
public final class Quality {
  private static final int FIRST = 10;
  private static final int LEAST = 3;
  private static final int FOLDS = 10;

  /**
   * The quality of proposals.
   *
   * @param pairs of cases in one proposal
   * @param precision the share of right pairs, among the pairs in proposals that contain cases of a
   *     known problem
   * @param precisionOfAll the same over all proposals, counting the others as wrong
   * @param recall the share of pairs of known problems that are together in a proposal
   * @param found the share of known problems with most cases in one proposal
   */
  public record Proposals(
      int count, int pairs, double precision, double precisionOfAll, double recall, double found) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "proposals %d, pairs %d, precision %.3f (%.3f with unknown ones taken for wrong), recall"
              + " %.3f, problems found %.3f",
          count,
          pairs,
          precision,
          precisionOfAll,
          recall,
          found);
    }
  }

  /** The quality of suggestions. */
  public record Labels(double first, double inThree, int cases) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "right first %.3f, right in three %.3f of %d", first, inThree, cases);
    }
  }

  private Quality() {}

  public static Proposals proposals(Samples.Recurrent sample) {
    List<List<Integer>> found = Grouping.of(sample.cases(), weights(sample.cases()), LEAST);
    Map<Integer, Integer> truth = new HashMap<>();
    for (int p = 0; p < sample.problems().size(); p++) {
      for (int member : sample.problems().get(p)) {
        truth.put(member, p);
      }
    }
    int pairs = 0;
    int touched = 0;
    int right = 0;
    for (List<Integer> group : found) {
      int all = group.size() * (group.size() - 1) / 2;
      pairs += all;
      touched += group.stream().anyMatch(truth::containsKey) ? all : 0;
      right +=
          sample.problems().stream()
              .mapToInt(p -> (int) p.stream().filter(group::contains).count())
              .map(n -> n * (n - 1) / 2)
              .sum();
    }
    int known = sample.problems().stream().mapToInt(List::size).map(n -> n * (n - 1) / 2).sum();
    long most =
        sample.problems().stream()
            .filter(
                p ->
                    found.stream()
                        .anyMatch(g -> p.stream().filter(g::contains).count() * 2 > p.size()))
            .count();
    return new Proposals(
        found.size(),
        pairs,
        (double) right / Math.max(1, touched),
        (double) right / Math.max(1, pairs),
        (double) right / known,
        (double) most / sample.problems().size());
  }

  /**
   * The share of the others of one problem among the first ten similar cases, on average over all
   * cases of known problems.
   *
   * @param candidates the candidates of an index for a case, by positions
   */
  public static double recallAt10(Samples.Recurrent sample, IntFunction<List<Integer>> candidates) {
    WordWeights rare = weights(sample.cases());
    List<Fingerprint> prints = sample.cases().stream().map(c -> Fingerprint.of(c, rare)).toList();
    double sum = 0;
    int count = 0;
    for (List<Integer> problem : sample.problems()) {
      for (int member : problem) {
        Set<Integer> others = new HashSet<>(problem);
        others.remove(member);
        long hits =
            candidates.apply(member).stream()
                .filter(c -> c != member)
                .sorted(
                    Comparator.comparingDouble(
                        c -> -Likeness.of(prints.get(member), prints.get(c)).total()))
                .limit(FIRST)
                .filter(others::contains)
                .count();
        sum += (double) hits / Math.min(FIRST, others.size());
        count++;
      }
    }
    return sum / count;
  }

  /** All other cases as candidates, like an index that misses nothing. */
  public static IntFunction<List<Integer>> everything(Samples.Recurrent sample) {
    List<Integer> all = IntStream.range(0, sample.cases().size()).boxed().toList();
    return member -> all;
  }

  /**
   * Ten-fold cross-validation: predicts each tenth of the cases from the rest.
   *
   * @param candidates the candidates of an index for a case, by positions; those of the same tenth
   *     are left out
   */
  public static Labels labels(Samples.Labelled sample, IntFunction<List<Integer>> candidates) {
    int first = 0;
    int inThree = 0;
    int size = sample.cases().size();
    for (int fold = 0; fold < FOLDS; fold++) {
      int away = fold;
      WordWeights.Counting counting = new WordWeights.Counting();
      IntStream.range(0, size)
          .filter(i -> i % FOLDS != away)
          .forEach(i -> counting.add(sample.cases().get(i)));
      WordWeights rare = counting.done();
      for (int i = fold; i < size; i += FOLDS) {
        List<String> said = said(sample, i, away, rare, candidates.apply(i));
        first += !said.isEmpty() && said.get(0).equals(sample.labels().get(i)) ? 1 : 0;
        inThree += said.contains(sample.labels().get(i)) ? 1 : 0;
      }
    }
    return new Labels((double) first / size, (double) inThree / size, size);
  }

  private static List<String> said(
      Samples.Labelled sample, int one, int away, WordWeights rare, List<Integer> candidates) {
    Fingerprint mine = Fingerprint.of(sample.cases().get(one), rare);
    List<NeighbourVotes.Vote> votes = new ArrayList<>();
    for (int other : candidates) {
      if (other % FOLDS != away) {
        votes.add(
            new NeighbourVotes.Vote(
                sample.labels().get(other),
                mine.words(Fingerprint.of(sample.cases().get(other), rare))));
      }
    }
    return NeighbourVotes.count(votes, 3).stream().map(NeighbourVotes.Elected::value).toList();
  }

  private static WordWeights weights(List<CaseWords> cases) {
    WordWeights.Counting counting = new WordWeights.Counting();
    cases.forEach(counting::add);
    return counting.done();
  }
}
