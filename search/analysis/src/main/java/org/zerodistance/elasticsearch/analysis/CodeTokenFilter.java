package org.zerodistance.elasticsearch.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Joins a number or code with the character after it that names the thing counted: 58号, A3区, 12栋,
 * so that 2号楼 does not match “10号楼2单元”. The index also gets the number alone, a query only the
 * joined token. For a code with letters the words for a line or a road are dropped: K219 and K219路
 * are the same bus.
 */
final class CodeTokenFilter implements UnaryOperator<List<RetokenizedWord>> {
  private static final String MEASURES = "号區区栋幢座楼层单室弄期组队村段门排届级班年月日天元个米路线街巷";
  private static final String LINES = "路线街巷";

  private final boolean query;

  CodeTokenFilter(boolean query) {
    this.query = query;
  }

  @Override
  public List<RetokenizedWord> apply(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>(words.size() + 8);
    int gap = 0;
    for (int i = 0; i < words.size(); i++) {
      RetokenizedWord retokenizedWord = words.get(i).behind(words.get(i).increment() + gap);
      gap = 0;
      RetokenizedWord next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (next == null || !counts(retokenizedWord, next)) {
        out.add(retokenizedWord);
        continue;
      }
      // The character begins a longer word (号楼), or is complete as a unit.
      boolean goesOn =
          i + 2 < words.size()
              && words.get(i + 2).single()
              && words.get(i + 2).start() == next.end();
      if (isLine(retokenizedWord, next)) {
        out.add(retokenizedWord);
        if (query && !goesOn) {
          gap = next.increment();
          i++;
        }
        continue;
      }
      RetokenizedWord whole =
          new RetokenizedWord(
              retokenizedWord.text() + next.text(),
              retokenizedWord.start(),
              next.end(),
              retokenizedWord.type(),
              retokenizedWord.increment());
      if (!query) {
        out.add(retokenizedWord);
        out.add(whole.behind(0));
        continue;
      }
      out.add(whole);
      if (!goesOn) {
        gap = next.increment();
        i++;
      }
    }
    return out;
  }

  private static boolean counts(RetokenizedWord retokenizedWord, RetokenizedWord next) {
    String text = retokenizedWord.text();
    char first = text.charAt(0);
    if (retokenizedWord.single()
        || next.start() != retokenizedWord.end()
        || next.text().length() != 1) {
      return false;
    }
    if (!Character.isDigit(first) && text.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    return MEASURES.indexOf(next.text().charAt(0)) >= 0;
  }

  private static boolean isLine(RetokenizedWord retokenizedWord, RetokenizedWord next) {
    return LINES.indexOf(next.text().charAt(0)) >= 0
        && retokenizedWord.text().chars().anyMatch(Character::isLetter);
  }
}
