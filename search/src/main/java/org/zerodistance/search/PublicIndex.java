package org.zerodistance.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.SearchAnswer;
import org.zerodistance.searching.SearchDocument;
import org.zerodistance.searching.SearchIndex;
import org.zerodistance.searching.SearchQuery;

/** The index of what everybody may find, on Elasticsearch. */
final class PublicIndex implements SearchIndex {
  private static final System.Logger LOG = System.getLogger(PublicIndex.class.getName());

  /** Documents of one request: a megabyte or two. */
  private static final int BATCH = 200;

  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int NOT_FOUND = 404;

  private final SearchServer server;
  private final IndexHome home;
  private final Clock clock;

  PublicIndex(SearchServer server, IndexHome home, Clock clock) {
    this.server = server;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public SearchAnswer search(SearchQuery query) {
    SearchRequest request = new QueryBody(query, clock.instant()).request(server.config().alias());
    try {
      return AnswerReading.answer(
          query,
          server.ask(
              SearchServer.Patience.READER, client -> client.search(request, IndexedWords.class)));
    } catch (ElasticsearchException e) {
      throw refused(e);
    }
  }

  @Override
  public Map<String, String> write(List<SearchDocument> documents) {
    return writeTo(server.config().alias(), documents);
  }

  /** Writes to one index by name, for filling a new one. */
  Map<String, String> writeTo(String index, List<SearchDocument> documents) {
    Map<String, String> refused = new HashMap<>();
    for (int from = 0; from < documents.size(); from += BATCH) {
      write(index, documents.subList(from, Math.min(from + BATCH, documents.size())), refused);
    }
    return refused;
  }

  private void write(String index, List<SearchDocument> documents, Map<String, String> refused) {
    List<BulkOperation> operations =
        documents.stream().map(document -> operation(index, document)).toList();
    try {
      BulkResponse response =
          server.ask(
              SearchServer.Patience.WRITER,
              client ->
                  client.bulk(
                      b ->
                          b.operations(operations)
                              .requireAlias(index.equals(server.config().alias()))));
      response.items().forEach(item -> read(item, refused));
    } catch (ElasticsearchException e) {
      throw refused(e);
    }
  }

  private static BulkOperation operation(String index, SearchDocument document) {
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(index)
                        .id(document.key())
                        .version(document.version())
                        .versionType(VersionType.ExternalGte)
                        .document(IndexedWords.of(document))));
  }

  private void read(BulkResponseItem item, Map<String, String> refused) {
    if (item.error() == null || item.status() == CONFLICT) {
      // A conflict means that a newer version is there already, which is as good.
      return;
    }
    if (item.status() == NOT_FOUND) {
      server.distrust();
    }
    if (item.status() == NOT_FOUND || item.status() == TOO_MANY || item.status() >= 500) {
      throw new IndexUnavailable("the index does not take documents: " + item.error().reason());
    }
    refused.put(item.id(), item.error().type() + ": " + item.error().reason());
  }

  private IndexUnavailable refused(ElasticsearchException e) {
    if (e.status() == NOT_FOUND) {
      server.distrust();
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "the search server refused: {0} {1}",
        e.getMessage(),
        e.error().rootCause().stream().map(cause -> cause.reason()).toList());
    return new IndexUnavailable("the search server refused", e);
  }

  @Override
  public boolean available() {
    return server.exists() && (!server.isClosedToCalls() || server.tryAgain(home::prepare));
  }
}
