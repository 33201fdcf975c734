package org.zerodistance.insight.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that cases share, for display: the longest runs of characters that enough of them
 * contain, the rarest first.
 */
final class SharedWords {
  private static final int LONGEST = 12;

  /** The minimum weight of a run; lighter ones are insignificant, for example greetings. */
  private static final double TELLING = 2.2;

  private record WordRun(String text, double weight) {}

  private SharedWords() {}

  /** The words that two cases share, at most {@code most}. */
  static List<String> of(CaseWords one, CaseWords other, WordWeights rare, int most) {
    return of(List.of(one, other), rare, 1, most);
  }

  /**
   * The words that several cases share.
   *
   * @param share of them that must have a word, above 0 and up to 1
   */
  static List<String> of(List<CaseWords> cases, WordWeights rare, double share, int most) {
    List<String> texts =
        cases.stream()
            .map(c -> Grams.folded(c.title()) + "\n" + Grams.folded(c.opening()))
            .toList();
    int enough = Math.max(2, (int) Math.ceil(share * texts.size()));
    Map<String, Integer> holders = new HashMap<>();
    for (String text : texts) {
      Set<String> own = new HashSet<>();
      Grams.of(text).forEach(g -> own.add(g.text()));
      own.forEach(gram -> holders.merge(gram, 1, Integer::sum));
    }
    Map<String, WordRun> runs = new HashMap<>();
    for (String text : texts) {
      for (WordRun wordRun : runs(text, holders, enough, rare)) {
        if (texts.stream().filter(t -> t.contains(wordRun.text())).count() >= enough) {
          runs.put(wordRun.text(), wordRun);
        }
      }
    }
    return chosen(new ArrayList<>(runs.values()), most);
  }

  /** Runs of neighbouring grams that enough cases contain, with their prefixes. */
  private static List<WordRun> runs(
      String text, Map<String, Integer> holders, int enough, WordWeights rare) {
    List<WordRun> runs = new ArrayList<>();
    int from = -1;
    int to = -1;
    double weight = 0;
    int count = 0;
    for (Grams.Gram gram : Grams.of(text)) {
      double own = rare.of(Grams.id(gram.text()));
      boolean shared = holders.get(gram.text()) >= enough && own > 1;
      if (shared && from >= 0 && gram.from() < to && gram.to() - from <= LONGEST) {
        to = Math.max(to, gram.to());
        weight += own;
        count++;
        // All prefixes too, because some cases contain only a part of the run.
        runs.add(new WordRun(text.substring(from, to), weight / Math.sqrt(count)));
      } else if (shared) {
        from = gram.from();
        to = gram.to();
        weight = own;
        count = 1;
        runs.add(new WordRun(text.substring(from, to), own));
      } else {
        from = -1;
        to = -1;
      }
    }
    return runs;
  }

  private static List<String> chosen(List<WordRun> runs, int most) {
    runs.removeIf(wordRun -> wordRun.weight() < TELLING);
    runs.sort(
        Comparator.comparingDouble((WordRun wordRun) -> wordRun.weight())
            .reversed()
            .thenComparing(WordRun::text));
    List<String> chosen = new ArrayList<>();
    for (WordRun wordRun : runs) {
      boolean told = chosen.stream().anyMatch(c -> overlap(c, wordRun.text()));
      if (!told) {
        chosen.add(wordRun.text());
      }
      if (chosen.size() == most) {
        break;
      }
    }
    return chosen;
  }

  /** Whether one contains two neighbouring characters of the other. */
  private static boolean overlap(String a, String b) {
    for (int i = 0; i + 2 <= b.length(); i++) {
      if (a.contains(b.substring(i, i + 2))) {
        return true;
      }
    }
    return a.contains(b);
  }
}
