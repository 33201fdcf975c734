package org.zerodistance.elasticsearch.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Emits pairs of neighbouring characters, which match text that no dictionary knows: place names,
 * housing estates, and wrongly segmented words. A character without a neighbour is emitted alone.
 */
final class GramsAnalyzer extends Analyzer {
  private final boolean query;

  GramsAnalyzer(boolean query) {
    this.query = query;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream grams = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    grams =
        new TextRetokenizer(
            grams, new CodeTokenFilter(query).andThen(new BigramFilter(!query))::apply);
    return new TokenStreamComponents(source, new PorterStemFilter(grams));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new FoldingReader(reader);
  }
}
