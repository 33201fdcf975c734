package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Provides {@code zd_initials} to the server. */
@NamedComponent("zd_initials")
public final class InitialsAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new SoundsAnalyzer(PinyinTokenizer::initialsForQueries);
  }
}
