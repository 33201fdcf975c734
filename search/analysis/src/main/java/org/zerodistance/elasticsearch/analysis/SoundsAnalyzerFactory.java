package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Provides {@code zd_sounds} to the server. */
@NamedComponent("zd_sounds")
public final class SoundsAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new SoundsAnalyzer(PinyinTokenizer::forQueries);
  }
}
