package org.zerodistance.search;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.zerodistance.platform.HouseClock;
import org.zerodistance.quickstart.TestServers;
import org.zerodistance.searching.SearchIndex;
import org.zerodistance.searching.SearchIndexContract;

/** The contract on a real Elasticsearch with the analysis plugin. */
class PublicIndexIT extends SearchIndexContract {
  private static SearchServer server;
  private static PublicIndex index;

  @BeforeAll
  static void open() {
    HouseClock clock = HouseClock.system();
    server =
        new SearchServer(
            new SearchConfig(
                Optional.of(URI.create(TestServers.search())),
                Optional.empty(),
                "t-" + UUID.randomUUID()),
            clock);
    IndexHome home = new IndexHome(server);
    home.prepare();
    index = new PublicIndex(server, List::of, clock);
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }

  @Override
  protected void settle() {
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().refresh(r -> r.index(server.config().alias())));
  }
}
