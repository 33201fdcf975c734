package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.indexkeeping.IndexVersions.ParallelIndex;
import org.zerodistance.search.searching.QueryRefused;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SuggestionList;

/**
 * An index on Elasticsearch. Writes go to the index behind the alias and to those that are being
 * built or kept beside it. The staff's index may be missing; no other work waits for it.
 */
final class ElasticSearchIndex implements SearchIndex {
  private static final System.Logger LOG = System.getLogger(ElasticSearchIndex.class.getName());

  /** The number of documents per request, one or two megabytes. */
  private static final int BATCH = 200;

  private static final int NOT_FOUND = 404;
  private static final int INTERNAL = 500;

  /**
   * The refusals of one query or document. The other ones of their hundred concern all: no index,
   * no permission, too many requests.
   */
  private static final Set<Integer> OWN_FAULT = Set.of(400, 413, 414, 422);

  private final SearchServer server;
  private final Supplier<List<ParallelIndex>> beside;
  private final Clock clock;

  ElasticSearchIndex(SearchServer server, Supplier<List<ParallelIndex>> beside, Clock clock) {
    this.server = server;
    this.beside = beside;
    this.clock = clock;
  }

  @Override
  public SearchAnswer search(SearchQuery query) {
    SearchRequest request = new QueryBody(query, clock.instant()).request(server.config().alias());
    try {
      return ResponseReader.answer(
          query,
          server.ask(
              SearchServer.Patience.READER,
              client -> client.search(request, IndexedDocument.class)));
    } catch (ElasticsearchException e) {
      throw refused(e);
    }
  }

  @Override
  public SuggestionList suggest(String typed, List<String> names) {
    SuggestQuery begun = new SuggestQuery(typed, clock.instant());
    return begun.suggested(begun.isEmpty() ? List.of() : titles(begun.beginning(alias())), names);
  }

  @Override
  public Optional<String> alike(String words) {
    List<String> parts = SuggestQuery.parts(words);
    List<String> meant = new ArrayList<>(parts.size());
    for (String part : parts) {
      SuggestQuery heard = new SuggestQuery(part, clock.instant());
      meant.add(heard.alike(titles(heard.sounding(alias()))).orElse(part));
    }
    return Optional.of(String.join(" ", meant)).filter(text -> !meant.equals(parts));
  }

  private List<IndexedDocument> titles(SearchRequest request) {
    try {
      return server
          .ask(
              SearchServer.Patience.READER, client -> client.search(request, IndexedDocument.class))
          .hits()
          .hits()
          .stream()
          .map(hit -> Objects.requireNonNull(hit.source()))
          .toList();
    } catch (ElasticsearchException e) {
      throw refused(e);
    }
  }

  @Override
  public Set<String> matching(SearchQuery query, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    SearchRequest request = new QueryBody(query, clock.instant()).among(alias(), keys);
    try {
      return server
          .ask(SearchServer.Patience.WRITER, client -> client.search(request, Void.class))
          .hits()
          .hits()
          .stream()
          .map(hit -> Objects.requireNonNull(hit.id()))
          .collect(Collectors.toSet());
    } catch (ElasticsearchException e) {
      if (OWN_FAULT.contains(e.status()) || (e.status() == INTERNAL && answersOthers())) {
        throw new QueryRefused(BulkWriter.type(e));
      }
      throw refused(e);
    }
  }

  /** Whether the server answers a query that cannot be at fault. */
  private boolean answersOthers() {
    try {
      server.ask(
          SearchServer.Patience.WRITER,
          client -> client.search(s -> s.index(alias()).size(0), Void.class));
      return true;
    } catch (ElasticsearchException | IndexUnavailable e) {
      return false;
    }
  }

  private String alias() {
    return server.config().alias();
  }

  @Override
  public Map<String, String> write(List<SearchDocument> documents) {
    Map<String, String> refused = new HashMap<>();
    List<ParallelIndex> others = beside.get();
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<SearchDocument> batch =
          documents.subList(from, Math.min(from + BATCH, documents.size()));
      try {
        refused.putAll(write(server.config().alias(), batch));
      } catch (BulkWriter.GoneException e) {
        if (server.isWatched()) {
          server.distrust();
          throw new IndexUnavailable("there is no index", e);
        }
        // The index is being built, or will be, and then from the current rows.
      }
      others.forEach(other -> writeBeside(other, batch, refused));
    }
    return refused;
  }

  private void writeBeside(
      ParallelIndex other, List<SearchDocument> batch, Map<String, String> refused) {
    try {
      Map<String, String> there = write(AliasedIndex.writeAlias(other.name()), batch);
      if (other.needed()) {
        refused.putAll(there);
      }
    } catch (BulkWriter.GoneException e) {
      // The node that builds or keeps it will notice it.
      LOG.log(System.Logger.Level.DEBUG, "there is no index {0} to write to", other.name());
    }
  }

  private Map<String, String> write(String alias, List<SearchDocument> documents) {
    try {
      return BulkWriter.refused(
              server.ask(
                  SearchServer.Patience.WRITER,
                  client -> client.bulk(BulkWriter.request(alias, documents))))
          .orElseGet(() -> halves(alias, documents));
    } catch (ElasticsearchException e) {
      if (!BulkWriter.isForItsContent(e)) {
        throw refused(e);
      }
      return documents.size() == 1
          ? Map.of(documents.get(0).key(), BulkWriter.type(e))
          : halves(alias, documents);
    }
  }

  /** Some document causes the failure; the others must not wait for it. */
  private Map<String, String> halves(String alias, List<SearchDocument> documents) {
    int middle = documents.size() / 2;
    Map<String, String> both = new HashMap<>(write(alias, documents.subList(0, middle)));
    both.putAll(write(alias, documents.subList(middle, documents.size())));
    return both;
  }

  private IndexUnavailable refused(ElasticsearchException e) {
    if (e.status() == NOT_FOUND) {
      server.distrust();
    }
    String type = BulkWriter.type(e);
    LOG.log(System.Logger.Level.WARNING, "the search server refused: {0}", type);
    return new IndexUnavailable("the search server refused: " + type, e);
  }

  @Override
  public boolean available() {
    return server.exists() && !server.isClosedToCalls();
  }
}
