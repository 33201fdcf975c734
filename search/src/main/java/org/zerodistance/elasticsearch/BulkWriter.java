package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.searching.SearchDocument;

/**
 * Writes many documents in one request and reads the result of each. They are written under an
 * alias, never under the name of an index.
 */
final class BulkWriter {
  private static final int REFUSED = 400;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int NOT_FOUND = 404;

  /**
   * A fault inside the server, which one document can cause. Busy servers and proxies in front of
   * them answer otherwise.
   */
  private static final int INTERNAL = 500;

  /** Too many requests, no shard or server, and what a proxy says of a server that is away. */
  static final Set<Integer> TEMPORARY = Set.of(429, 502, 503, 504);

  /** Thrown when the alias has no index. */
  static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneException(String reason) {
      super(reason, null, false, false);
    }
  }

  private BulkWriter() {}

  static BulkRequest request(String alias, List<SearchDocument> documents) {
    return BulkRequest.of(
        b ->
            b.operations(documents.stream().map(document -> operation(alias, document)).toList())
                .requireAlias(true));
  }

  private static BulkOperation operation(String alias, SearchDocument document) {
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(alias)
                        .id(document.key())
                        .version(document.version())
                        .versionType(VersionType.ExternalGte)
                        .document(IndexedDocument.of(document))));
  }

  /**
   * Reads the answer item by item.
   *
   * @return the documents refused because of their content, with the type of the error; empty when
   *     several failed inside the server and none succeeded, so that the fault may be the server's:
   *     then each half has to be written by itself
   * @throws IndexUnavailable when the server was too busy for some; they may be tried again
   * @throws GoneException when the alias has no index
   */
  static Optional<Map<String, String>> refused(BulkResponse response) {
    Map<String, String> refused = new HashMap<>();
    boolean failed = false;
    boolean works = response.items().size() == 1;
    for (BulkResponseItem item : response.items()) {
      // A conflict means that a newer version is in the index already, which is a success.
      if (item.error() == null || item.status() == CONFLICT) {
        works = true;
        continue;
      }
      String type = type(item.error());
      if (item.status() == NOT_FOUND) {
        throw new GoneException("no such index: " + type);
      }
      if (TEMPORARY.contains(item.status())) {
        throw new IndexUnavailable("the index does not take documents: " + type);
      }
      failed |= item.status() >= INTERNAL;
      refused.put(item.id(), type);
    }
    return failed && !works ? Optional.empty() : Optional.of(refused);
  }

  /** Without the server's sentence, which quotes the value of a field. */
  private static String type(ErrorCause error) {
    ErrorCause cause = error.causedBy();
    return cause == null ? error.type() : error.type() + ", caused by " + cause.type();
  }

  /** The status and the type of a refusal, for the log and for administrators. */
  static String type(ElasticsearchException e) {
    return e.status() + " " + type(e.error());
  }

  /** Whether a request may have failed because of one document, or because of its size. */
  static boolean isForItsContent(ElasticsearchException e) {
    return e.status() == REFUSED || e.status() == TOO_LARGE || e.status() == INTERNAL;
  }

  /** Starts a write without waiting for it; for rebuilds. */
  static CompletionStage<Map<String, String>> begin(
      SearchServer server, String alias, List<SearchDocument> documents) {
    return server
        .working()
        .bulk(request(alias, documents))
        .handle(
            (response, failure) -> {
              if (failure == null) {
                return refused(response)
                    .<CompletionStage<Map<String, String>>>map(CompletableFuture::completedFuture)
                    .orElseGet(() -> halves(server, alias, documents));
              }
              Throwable cause =
                  failure instanceof CompletionException ? failure.getCause() : failure;
              if (cause instanceof Exception said
                  && SearchServer.refusal(said) instanceof ElasticsearchException e
                  && isForItsContent(e)) {
                return documents.size() == 1
                    ? CompletableFuture.completedFuture(Map.of(documents.get(0).key(), type(e)))
                    : halves(server, alias, documents);
              }
              return CompletableFuture.<Map<String, String>>failedFuture(
                  new IndexUnavailable("the index does not take documents", cause));
            })
        .thenCompose(answer -> answer);
  }

  /** Finds the refused document by writing each half separately. */
  private static CompletionStage<Map<String, String>> halves(
      SearchServer server, String alias, List<SearchDocument> documents) {
    int middle = documents.size() / 2;
    return begin(server, alias, documents.subList(0, middle))
        .thenCombine(
            begin(server, alias, documents.subList(middle, documents.size())),
            (first, second) -> {
              Map<String, String> both = new HashMap<>(first);
              both.putAll(second);
              return both;
            });
  }
}
