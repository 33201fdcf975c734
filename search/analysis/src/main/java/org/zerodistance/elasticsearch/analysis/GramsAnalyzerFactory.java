package org.zerodistance.elasticsearch.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Provides {@code zd_grams} to the server. */
@NamedComponent("zd_grams")
public final class GramsAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return new GramsAnalyzer(true);
  }
}
