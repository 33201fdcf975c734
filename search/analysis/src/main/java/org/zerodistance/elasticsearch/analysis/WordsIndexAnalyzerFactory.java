package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Provides {@code zd_words_index} to the server. */
@NamedComponent("zd_words_index")
public final class WordsIndexAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new WordsAnalyzer(false);
  }
}
