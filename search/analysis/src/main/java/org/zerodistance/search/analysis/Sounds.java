package org.zerodistance.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts texts and what is typed into syllables of pinyin, and into the initials of neighbouring
 * characters (ld for 路灯).
 */
final class Sounds {
  /** Initials of two to so many characters are found. */
  static final int LONGEST_INITIALS = 5;

  /** A name of many readings would otherwise give hundreds of initials. */
  private static final int MOST_SPELLINGS = 6;

  private Sounds() {}

  /** Of every character its readings, beside each other. */
  static List<Word> heard(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (Word word : words) {
      List<String> readings = word.single() ? Pinyin.readings(word.text()) : List.of();
      if (readings.isEmpty()) {
        out.add(word);
      }
      for (int i = 0; i < readings.size(); i++) {
        out.add(sound(word, readings.get(i), i == 0 ? word.increment() : 0));
      }
    }
    return out;
  }

  /** As {@link #heard}, and letters are cut into syllables where they are some. */
  static List<Word> sought(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (Word word : heard(words)) {
      List<String> syllables = word.single() ? List.of() : Pinyin.syllables(word.text());
      if (syllables.isEmpty()) {
        out.add(word);
      }
      for (int i = 0; i < syllables.size(); i++) {
        out.add(sound(word, syllables.get(i), i == 0 ? word.increment() : 1));
      }
    }
    return out;
  }

  private static Word sound(Word word, String text, int increment) {
    return new Word(text, word.start(), word.end(), word.type(), increment);
  }

  /** The initials of two and more neighbouring characters from every character on. */
  static List<Word> initials(List<Word> words) {
    List<Word> out = new ArrayList<>();
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
            Word first = words.get(from);
            out.add(new Word(text, first.start(), words.get(to).end(), first.type(), 1));
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

  /** Letters alone, as many as the index holds. */
  static List<Word> soughtInitials(List<Word> words) {
    List<Word> out = new ArrayList<>();
    for (Word word : words) {
      if (word.text().length() > 1 && word.text().chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        int end = Math.min(LONGEST_INITIALS, word.text().length());
        out.add(sound(word, word.text().substring(0, end), 1));
      }
    }
    return out;
  }
}
