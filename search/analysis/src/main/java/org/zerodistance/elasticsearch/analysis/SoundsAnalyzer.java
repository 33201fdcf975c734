package org.zerodistance.elasticsearch.analysis;

import java.io.Reader;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Emits the pinyin of a text, for suggestions; see {@link PinyinTokenizer}. */
final class SoundsAnalyzer extends Analyzer {
  private final UnaryOperator<List<RetokenizedWord>> hearing;

  SoundsAnalyzer(UnaryOperator<List<RetokenizedWord>> hearing) {
    this.hearing = hearing;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    return new TokenStreamComponents(
        source, new TextRetokenizer(new LowerCaseFilter(source), hearing));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new FoldingReader(reader);
  }
}
