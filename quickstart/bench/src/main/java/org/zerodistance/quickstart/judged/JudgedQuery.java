package org.zerodistance.quickstart.judged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A query with the grades of its hits.
 *
 * @param ideal the grades of a perfect list, the best first
 */
record JudgedQuery(String query, List<Judgement> judgements, List<Integer> ideal) {
  static final int DEPTH = 10;

  /**
   * The grade of a title.
   *
   * @param grade 3 exact answer, 2 answers it too, 1 related
   * @param title the text that the title must contain
   */
  record Judgement(int grade, Pattern title) {}

  JudgedQuery {
    judgements = List.copyOf(judgements);
    ideal = List.copyOf(ideal);
  }

  /** Each judgement is one document. */
  static JudgedQuery of(String query, List<Judgement> judgements) {
    return new JudgedQuery(
        query, judgements, best(judgements.stream().map(Judgement::grade).toList()));
  }

  /** Judgements are patterns; the ideal list is counted in all titles. */
  static JudgedQuery of(String query, List<Judgement> judgements, List<String> titles) {
    return new JudgedQuery(
        query, judgements, best(titles.stream().map(title -> grade(judgements, title)).toList()));
  }

  private static List<Integer> best(List<Integer> grades) {
    return grades.stream()
        .filter(grade -> grade > 0)
        .sorted(Collections.reverseOrder())
        .limit(DEPTH)
        .toList();
  }

  private static int grade(List<Judgement> judgements, String title) {
    return judgements.stream()
        .filter(j -> j.title().matcher(title).find())
        .mapToInt(Judgement::grade)
        .max()
        .orElse(0);
  }

  private List<Integer> grades(List<String> titles) {
    List<Integer> grades = new ArrayList<>();
    for (String title : titles.subList(0, Math.min(DEPTH, titles.size()))) {
      grades.add(grade(judgements, title));
    }
    return grades;
  }

  /** Normalised discounted cumulative gain of the first ten, gains 2^grade − 1. */
  double ndcg(List<String> titles) {
    double best = gain(ideal);
    return best == 0 ? 0 : Math.min(1, gain(grades(titles)) / best);
  }

  /** 1 divided by the rank of the first hit that answers the query; 0 when none of ten does. */
  double reciprocalRank(List<String> titles) {
    List<Integer> grades = grades(titles);
    int answers = ideal.isEmpty() ? 1 : Math.min(2, ideal.get(0));
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i) >= answers) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < grades.size(); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return gain;
  }
}
