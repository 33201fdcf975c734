package org.zerodistance.elasticsearch.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Folds variants of a character into one: full width to half width, compatibility forms to the
 * plain ones, traditional to simplified by OpenCC's table. Each character becomes exactly one, so
 * that offsets do not change; the few entries of the table outside the basic plane are not folded,
 * in the index and in the query alike.
 */
final class CharacterFolding {
  private static final String TABLE = "TSCharacters.txt";
  private static final char[] FOLDED = load();

  private CharacterFolding() {}

  static char folded(char c) {
    return FOLDED[c];
  }

  private static char[] load() {
    char[] folded = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < folded.length; c++) {
      folded[c] = (char) c;
    }
    for (char c = '！'; c <= '～'; c++) {
      folded[c] = (char) (c - '！' + '!');
    }
    folded['\u3000'] = ' ';
    // CJK compatibility ideographs, which some input methods still produce.
    for (char c = '\uF900'; c < '\uFB00'; c++) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (plain.length() == 1) {
        folded[c] = plain.charAt(0);
      }
    }
    readTable(folded);
    return folded;
  }

  /** Lines of one traditional character, a tab and its simplified ones, the usual one first. */
  private static void readTable(char[] folded) {
    try (InputStream in = CharacterFolding.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] sides = line.split("[\\t ]");
        if (sides.length >= 2 && sides[0].length() == 1 && sides[1].length() == 1) {
          folded[sides[0].charAt(0)] = sides[1].charAt(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }
}
