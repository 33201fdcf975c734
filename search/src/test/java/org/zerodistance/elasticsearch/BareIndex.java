package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.quickstart.testing.TestServers;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/** A separate, empty index on the real search server, without a house. */
final class BareIndex implements AutoCloseable {
  private final SearchServer server;
  private final ElasticSearchIndex index;
  private final ElasticSimilarIndex similar;

  private BareIndex(SearchServer server, HouseClock clock) {
    this.server = server;
    this.index = new ElasticSearchIndex(server, List::of, clock);
    this.similar = new ElasticSimilarIndex(server, index, clock);
  }

  static BareIndex open() {
    HouseClock clock = HouseClock.system();
    SearchServer server =
        new SearchServer(
            new SearchConfig(
                Optional.of(URI.create(TestServers.search())),
                Optional.empty(),
                "t-" + UUID.randomUUID()),
            clock);
    new AliasedIndex(server).prepare();
    return new BareIndex(server, clock);
  }

  ElasticSearchIndex index() {
    return index;
  }

  ElasticSimilarIndex similar() {
    return similar;
  }

  /** Writes the documents and waits until all of them can be found. */
  void write(List<SearchDocument> documents) {
    assertThat(index.write(documents)).isEmpty();
    refresh();
  }

  void refresh() {
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().refresh(r -> r.index(server.config().alias())));
  }

  /** An open complaint without further content. */
  static SearchDocument complaint(
      long id, long version, String title, String body, List<String> boards) {
    return new SearchDocument(
        SearchType.INQUIRY,
        id,
        version,
        Optional.of(
            new SearchDocument.DocumentContent(
                id,
                title,
                body,
                List.of(),
                List.of(),
                "",
                boards,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Kind.COMPLAINT),
                List.of(),
                Optional.of(CaseStatus.AWAITING_ANSWER),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "/inquiries/" + id,
                List.of())));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
