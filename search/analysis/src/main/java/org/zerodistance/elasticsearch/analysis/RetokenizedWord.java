package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * One token while a text is cut anew.
 *
 * @param increment positions since the token before; 0 stands beside it
 */
record RetokenizedWord(String text, int start, int end, String type, int increment) {
  static final String HAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
  private static final String KANA = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA];

  /** A single character of a script that puts no space between words. */
  boolean single() {
    return type.equals(HAN) || type.equals(KANA);
  }

  RetokenizedWord behind(int positions) {
    return new RetokenizedWord(text, start, end, type, positions);
  }
}
