package org.zerodistance.search;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.zerodistance.searching.SearchIndex;
import org.zerodistance.searching.SearchIndexContract;

/** The contract on a real Elasticsearch with the analysis plugin. */
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
