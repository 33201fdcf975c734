package org.zerodistance.elasticsearch;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.zerodistance.insight.likeness.SimilarIndex;
import org.zerodistance.insight.likeness.SimilarIndexContract;
import org.zerodistance.search.searching.SearchDocument;

/** Runs the contract on a real Elasticsearch with the analysis plugin. */
class PublicSimilarIT extends SimilarIndexContract {
  private static BareIndex bare;

  @BeforeAll
  static void open() {
    bare = BareIndex.open();
  }

  @AfterAll
  static void close() throws IOException {
    bare.close();
  }

  @Override
  protected SimilarIndex similar() {
    return bare.similar();
  }

  @Override
  protected void write(List<SearchDocument> documents) {
    bare.write(documents);
  }
}
