package org.zerodistance.search.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Pairs of neighbouring characters, which find what no dictionary knows: place names, estates, and
 * words that were cut wrongly. A character between strangers stands alone.
 */
final class GramsAnalyzer extends Analyzer {
  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final boolean singles;

  /**
   * @param singles whether every character is given as well, as the index needs it so that one
   *     character finds
   */
  GramsAnalyzer(boolean singles) {
    this.singles = singles;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream grams = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    grams = new PorterStemFilter(new CJKBigramFilter(grams, SCRIPTS, singles));
    return new TokenStreamComponents(source, grams);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new Folding(reader);
  }
}
