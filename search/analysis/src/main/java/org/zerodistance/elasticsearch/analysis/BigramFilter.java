package org.zerodistance.elasticsearch.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes pairs of neighbouring characters. Every character takes one position, in the index and in a
 * query alike, so that a phrase may span Chinese, Latin and numbers.
 */
final class BigramFilter implements UnaryOperator<List<RetokenizedWord>> {
  private final boolean singles;

  /**
   * @param singles whether to emit every character as well; the index needs this for queries of one
   *     character
   */
  BigramFilter(boolean singles) {
    this.singles = singles;
  }

  @Override
  public List<RetokenizedWord> apply(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>(words.size() * 2);
    int gap = 0;
    for (int i = 0; i < words.size(); i++) {
      RetokenizedWord retokenizedWord = words.get(i);
      int step = retokenizedWord.increment() + gap;
      gap = 0;
      boolean pair = pairs(words, i);
      if (!retokenizedWord.single() || singles || (!pair && !(i > 0 && pairs(words, i - 1)))) {
        out.add(retokenizedWord.behind(step));
        step = 0;
      }
      if (pair) {
        RetokenizedWord next = words.get(i + 1);
        out.add(
            new RetokenizedWord(
                retokenizedWord.text() + next.text(),
                retokenizedWord.start(),
                next.end(),
                retokenizedWord.type(),
                step));
        step = 0;
      }
      gap = step;
    }
    return out;
  }

  private static boolean pairs(List<RetokenizedWord> words, int at) {
    return at + 1 < words.size()
        && words.get(at).single()
        && words.get(at + 1).single()
        && words.get(at).end() == words.get(at + 1).start();
  }
}
