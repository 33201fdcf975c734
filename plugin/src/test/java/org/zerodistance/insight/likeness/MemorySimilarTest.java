package org.zerodistance.insight.likeness;

import java.util.List;
import org.zerodistance.search.searching.SearchDocument;

class MemorySimilarTest extends SimilarIndexContract {
  private final MemorySimilar index = new MemorySimilar();

  @Override
  protected SimilarIndex similar() {
    return index;
  }

  @Override
  protected void write(List<SearchDocument> documents) {
    index.write(documents);
  }
}
