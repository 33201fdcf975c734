package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * A token of a text that is being retokenized.
 *
 * @param increment positions after the previous token; 0 for the same position
 */
record RetokenizedWord(String text, int start, int end, String type, int increment) {
  static final String HAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];
  private static final String KANA = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA];

  /** Whether it is a single character of a script without spaces between words. */
  boolean single() {
    return type.equals(HAN) || type.equals(KANA);
  }

  RetokenizedWord behind(int positions) {
    return new RetokenizedWord(text, start, end, type, positions);
  }
}
