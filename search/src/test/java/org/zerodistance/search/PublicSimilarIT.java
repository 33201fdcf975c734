package org.zerodistance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.zerodistance.likeness.SimilarIndex;
import org.zerodistance.likeness.SimilarIndexContract;
import org.zerodistance.platform.HouseClock;
import org.zerodistance.quickstart.TestServers;
import org.zerodistance.searching.SearchDocument;

/** The contract on a real Elasticsearch with the analysis plugin. */
class PublicSimilarIT extends SimilarIndexContract {
  private static SearchServer server;
  private static PublicIndex index;
  private static PublicSimilar similar;

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
    similar = new PublicSimilar(server, index, clock);
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  @Override
  protected SimilarIndex similar() {
    return similar;
  }

  @Override
  protected void write(List<SearchDocument> documents) {
    assertThat(index.write(documents)).isEmpty();
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().refresh(r -> r.index(server.config().alias())));
  }
}
