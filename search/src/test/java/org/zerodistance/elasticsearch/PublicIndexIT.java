package org.zerodistance.elasticsearch;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchIndexContract;

/** Runs the contract on a real Elasticsearch with the analysis plugin. */
class PublicIndexIT extends SearchIndexContract {
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
  public SearchIndex index() {
    return bare.index();
  }

  @Override
  public void settle() {
    bare.refresh();
  }
}
