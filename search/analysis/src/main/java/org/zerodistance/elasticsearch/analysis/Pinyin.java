package org.zerodistance.elasticsearch.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pinyin readings of Han characters in plain letters, without tones, ü as v, the most common
 * one first. Traditional characters have the readings of the simplified ones.
 */
public final class Pinyin {
  private static final String TABLE = "pinyin_dict_char.txt";
  private static final int MOST_READINGS = 3;
  private static final int LONGEST_SYLLABLE = 6;

  private static final Map<String, List<String>> READINGS = load();
  private static final Set<String> SYLLABLES = syllables();
  private static final Set<String> BEGINNINGS = beginnings();

  private Pinyin() {}

  /** The readings of one character; empty when it is not Han or has no known reading. */
  static List<String> readings(String character) {
    return READINGS.getOrDefault(character, List.of());
  }

  /**
   * Splits letters into syllables, of which the last may be incomplete: {@code ludeng}, {@code
   * lude}, {@code lud}. Empty when the letters are not pinyin. Longer syllables are tried before
   * shorter ones.
   */
  static List<String> syllables(String letters) {
    List<String> found = new ArrayList<>();
    return letters.length() <= 60 && cut(letters, 0, found) ? found : List.of();
  }

  private static boolean cut(String letters, int from, List<String> found) {
    if (from == letters.length()) {
      return !found.isEmpty();
    }
    for (int to = Math.min(letters.length(), from + LONGEST_SYLLABLE); to > from; to--) {
      String part = letters.substring(from, to);
      boolean last = to == letters.length();
      if (SYLLABLES.contains(part) || (last && BEGINNINGS.contains(part))) {
        found.add(part);
        if (cut(letters, to, found)) {
          return true;
        }
        found.remove(found.size() - 1);
      }
    }
    return false;
  }

  /**
   * The part of a text that the typed text may mean: the characters themselves, their syllables
   * (the last may be incomplete), or their initials. Empty when there is none.
   */
  public static Optional<String> spoken(String text, String typed) {
    String wanted = plain(typed);
    String folded = plain(text);
    if (wanted.isEmpty() || folded.length() != text.length()) {
      return Optional.empty();
    }
    for (boolean initials : new boolean[] {false, true}) {
      for (int from = 0; from < text.length(); from++) {
        int to = end(folded, from, wanted, 0, initials);
        if (to > from) {
          return Optional.of(text.substring(from, to));
        }
      }
    }
    return Optional.empty();
  }

  /** The end of the match that begins at this position; -1 when there is none. */
  private static int end(String text, int at, String wanted, int said, boolean initials) {
    if (said == wanted.length()) {
      return at;
    }
    if (at == text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (c == wanted.charAt(said)) {
      int end = end(text, at + 1, wanted, said + 1, initials);
      if (end >= 0) {
        return end;
      }
    }
    List<String> readings = readings(String.valueOf(c));
    for (String reading : readings) {
      if (initials) {
        if (reading.charAt(0) == wanted.charAt(said)) {
          return end(text, at + 1, wanted, said + 1, true);
        }
      } else if (wanted.startsWith(reading, said)) {
        int end = end(text, at + 1, wanted, said + reading.length(), false);
        if (end >= 0) {
          return end;
        }
      } else if (said > 0 && reading.startsWith(wanted.substring(said))) {
        return at + 1;
      }
    }
    return -1;
  }

  /**
   * The part of a text that sounds like the words of the query but is written differently: 路灯 for
   * 陆灯. Empty when there is none.
   */
  public static Optional<String> alike(String text, String typed) {
    String wanted = plain(typed);
    String folded = plain(text);
    int length = wanted.length();
    for (int from = 0; from + length <= folded.length(); from++) {
      String part = folded.substring(from, from + length);
      if (!part.equals(wanted) && soundsLike(part, wanted)) {
        return Optional.of(text.substring(from, from + length));
      }
    }
    return Optional.empty();
  }

  private static boolean soundsLike(String one, String other) {
    for (int i = 0; i < one.length(); i++) {
      List<String> readings = readings(one.substring(i, i + 1));
      if (one.charAt(i) != other.charAt(i)
          && readings.stream().noneMatch(readings(other.substring(i, i + 1))::contains)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(Character.toLowerCase(CharacterFolding.folded(text.charAt(i))));
    }
    return plain.toString();
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> readings = new HashMap<>();
    try (InputStream in = Pinyin.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          readings.put(line.substring(0, colon), readingsOf(line.substring(colon + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
    return readings;
  }

  private static List<String> readingsOf(String marked) {
    Set<String> plain = new LinkedHashSet<>();
    Arrays.stream(marked.split(","))
        .map(Pinyin::withoutTone)
        .filter(reading -> reading.matches("[a-z]{1,6}"))
        .limit(MOST_READINGS)
        .forEach(plain::add);
    return List.copyOf(plain);
  }

  private static String withoutTone(String reading) {
    return Normalizer.normalize(reading.strip(), Normalizer.Form.NFD)
        .replace("u\u0308", "v")
        .replaceAll("\\p{M}", "")
        .replace('\u0261', 'g');
  }

  private static Set<String> syllables() {
    // Readings of only a few rare characters are left out, because they would split other
    // syllables.
    Map<String, Integer> counts = new TreeMap<>();
    READINGS.values().forEach(all -> all.forEach(one -> counts.merge(one, 1, Integer::sum)));
    Set<String> syllables = new HashSet<>();
    counts.forEach(
        (syllable, count) -> {
          if (syllable.matches(".*[aeiouv].*") && count > 2) {
            syllables.add(syllable);
          }
        });
    return syllables;
  }

  private static Set<String> beginnings() {
    Set<String> beginnings = new HashSet<>();
    for (String syllable : SYLLABLES) {
      for (int end = 1; end < syllable.length(); end++) {
        beginnings.add(syllable.substring(0, end));
      }
    }
    return beginnings;
  }
}
