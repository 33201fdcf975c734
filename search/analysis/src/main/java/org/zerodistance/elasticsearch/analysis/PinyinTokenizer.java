package org.zerodistance.elasticsearch.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits texts and queries into pinyin syllables, and into the initials of neighbouring characters
 * (ld for 路灯).
 */
final class PinyinTokenizer {
  /** The maximum number of characters whose initials are indexed; the minimum is two. */
  static final int LONGEST_INITIALS = 5;

  /**
   * Limits the combinations for a name with many readings, which would otherwise give hundreds of
   * initials.
   */
  private static final int MOST_SPELLINGS = 6;

  private PinyinTokenizer() {}

  /** The readings of every character, at the same position. */
  static List<RetokenizedWord> heard(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>(words.size());
    for (RetokenizedWord retokenizedWord : words) {
      List<String> readings =
          retokenizedWord.single() ? Pinyin.readings(retokenizedWord.text()) : List.of();
      if (readings.isEmpty()) {
        out.add(retokenizedWord);
      }
      for (int i = 0; i < readings.size(); i++) {
        out.add(sound(retokenizedWord, readings.get(i), i == 0 ? retokenizedWord.increment() : 0));
      }
    }
    return out;
  }

  /** Like {@link #heard}, and letters are split into syllables where possible. */
  static List<RetokenizedWord> forQueries(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>(words.size());
    for (RetokenizedWord retokenizedWord : heard(words)) {
      List<String> syllables =
          retokenizedWord.single() ? List.of() : Pinyin.syllables(retokenizedWord.text());
      if (syllables.isEmpty()) {
        out.add(retokenizedWord);
      }
      for (int i = 0; i < syllables.size(); i++) {
        out.add(sound(retokenizedWord, syllables.get(i), i == 0 ? retokenizedWord.increment() : 1));
      }
    }
    return out;
  }

  private static RetokenizedWord sound(
      RetokenizedWord retokenizedWord, String text, int increment) {
    return new RetokenizedWord(
        text, retokenizedWord.start(), retokenizedWord.end(), retokenizedWord.type(), increment);
  }

  /** The initials of two and more neighbouring characters, starting at every character. */
  static List<RetokenizedWord> initials(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      Set<String> spelled = Set.of("");
      int to = from;
      while (to < words.size()
          && to - from < LONGEST_INITIALS
          && words.get(to).single()
          && (to == from || words.get(to).start() == words.get(to - 1).end())) {
        spelled = longer(spelled, words.get(to).text());
        if (to > from) {
          for (String text : spelled) {
            RetokenizedWord first = words.get(from);
            out.add(new RetokenizedWord(text, first.start(), words.get(to).end(), first.type(), 1));
          }
        }
        to++;
      }
    }
    return out;
  }

  private static Set<String> longer(Set<String> spelled, String character) {
    Set<String> longer = new LinkedHashSet<>();
    for (String before : spelled) {
      for (String reading : Pinyin.readings(character)) {
        if (longer.size() < MOST_SPELLINGS) {
          longer.add(before + reading.charAt(0));
        }
      }
    }
    return longer;
  }

  /** Letters as initials, up to the length that the index holds. */
  static List<RetokenizedWord> initialsForQueries(List<RetokenizedWord> words) {
    List<RetokenizedWord> out = new ArrayList<>();
    for (RetokenizedWord retokenizedWord : words) {
      if (retokenizedWord.text().length() > 1
          && retokenizedWord.text().chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        int end = Math.min(LONGEST_INITIALS, retokenizedWord.text().length());
        out.add(sound(retokenizedWord, retokenizedWord.text().substring(0, end), 1));
      }
    }
    return out;
  }
}
