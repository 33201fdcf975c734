package org.zerodistance.insight.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into pairs of neighbouring Chinese characters and whole Latin words or numbers. A
 * number keeps the character behind it as well, because {@code 58号} is more specific than {@code
 * 58}.
 */
final class Grams {
  /** A gram with its position in the folded text. */
  record Gram(String text, int from, int to) {}

  private Grams() {}

  /**
   * Converts full-width characters to half-width and letters to lower case, and removes white
   * space.
   */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  /**
   * @param folded a text as {@link #folded} gives it
   */
  static List<Gram> of(String folded) {
    List<Gram> grams = new ArrayList<>(folded.length());
    int at = 0;
    while (at < folded.length()) {
      int point = folded.codePointAt(at);
      if (isHan(point)) {
        at = pairs(folded, at, grams);
      } else if (isWord(point)) {
        at = word(folded, at, grams);
      } else {
        at += Character.charCount(point);
      }
    }
    return grams;
  }

  private static int pairs(String text, int from, List<Gram> grams) {
    int at = from;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      if (next >= text.length() || !isHan(text.codePointAt(next))) {
        return next;
      }
      int end = next + Character.charCount(text.codePointAt(next));
      grams.add(new Gram(text.substring(at, end), at, end));
      at = next;
    }
    return at;
  }

  private static int word(String text, int from, List<Gram> grams) {
    int at = from;
    boolean number = false;
    while (at < text.length() && isWord(text.codePointAt(at))) {
      number |= Character.isDigit(text.codePointAt(at));
      at += Character.charCount(text.codePointAt(at));
    }
    grams.add(new Gram(text.substring(from, at), from, at));
    if (number && at < text.length() && isHan(text.codePointAt(at))) {
      int end = at + Character.charCount(text.codePointAt(at));
      grams.add(new Gram(text.substring(from, end), from, end));
    }
    return at;
  }

  private static boolean isHan(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point) && !isHan(point);
  }

  /** The number of a gram: unique for pairs of common characters, a hash for the rest. */
  static int id(String gram) {
    if (gram.length() == 2) {
      return (gram.charAt(0) << 16) | gram.charAt(1);
    }
    int mixed = gram.hashCode() * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
