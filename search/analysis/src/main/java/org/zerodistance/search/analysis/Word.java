package org.zerodistance.search.analysis;

import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * One token while a text is cut anew.
 *
 * @param increment positions since the token before; 0 stands beside it
 */
record Word(String text, int start, int end, String type, int increment) {
  static final String HAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
  private static final String KANA = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA];

  /** A single character of a script that puts no space between words. */
  boolean single() {
    return type.equals(HAN) || type.equals(KANA);
  }

  Word behind(int positions) {
    return new Word(text, start, end, type, positions);
  }
}
