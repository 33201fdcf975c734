package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Provides {@code zd_words} to the server. */
@NamedComponent("zd_words")
public final class WordsAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new WordsAnalyzer(true);
  }
}
