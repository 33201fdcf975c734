package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexStore;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/** Manages the indexes of one view that exist side by side on Elasticsearch. */
final class ElasticIndexStore implements IndexStore {
  /** The fields that are read of a document when only its state is needed. */
  record AliasState(boolean shown, List<String> eyes, String digest) {
    IndexEntryState progress(String key, long version) {
      return new IndexEntryState(
          id(key), version, shown, eyes == null ? List.of() : eyes, Optional.ofNullable(digest));
    }
  }

  private final IndexView view;
  private final SearchServer server;
  private final AliasedIndex home;

  ElasticIndexStore(IndexView view, SearchServer server, AliasedIndex home) {
    this.view = view;
    this.server = server;
    this.home = home;
  }

  @Override
  public IndexView view() {
    return view;
  }

  @Override
  public String alias() {
    return server.config().alias();
  }

  @Override
  public int mapping() {
    return AliasedIndex.MAPPING;
  }

  @Override
  public Optional<StoredIndex> current() {
    return home.current();
  }

  @Override
  public boolean exists(String index) {
    return home.exists(index);
  }

  @Override
  public String freshName() {
    return home.freshName();
  }

  @Override
  public void create(String index) {
    home.create(index);
  }

  @Override
  public CompletionStage<Map<String, String>> write(String index, List<SearchDocument> documents) {
    return BulkWriter.begin(server, AliasedIndex.writeAlias(index), documents);
  }

  @Override
  public void settle(String index) {
    home.settle(index, true);
  }

  @Override
  public void refresh(String index) {
    home.refresh(index);
  }

  @Override
  public void switchTo(String index) {
    home.switchTo(index);
  }

  @Override
  public void drop(String index) {
    home.drop(index);
  }

  @Override
  public List<IndexEntryState> entryStates(String index, SearchType type, long after, int most) {
    SearchResponse<Void> page =
        server.work(
            SearchServer.Patience.KEEPER,
            client ->
                client.search(
                    s ->
                        s.index(index)
                            .size(most)
                            .query(q -> q.term(t -> t.field("type").value(name(type))))
                            .sort(o -> o.field(f -> f.field("id")))
                            .searchAfter(a -> a.longValue(after))
                            .version(true)
                            .source(o -> o.fetch(false))
                            .docvalueFields(d -> d.field("shown"))
                            .docvalueFields(d -> d.field("eyes"))
                            .docvalueFields(d -> d.field("digest"))
                            .trackTotalHits(t -> t.enabled(false)),
                    Void.class));
    return page.hits().hits().stream().map(ElasticIndexStore::progress).toList();
  }

  private static IndexEntryState progress(Hit<Void> hit) {
    boolean shown =
        Optional.ofNullable(hit.fields().get("shown"))
            .map(values -> values.toJson().asJsonArray().getBoolean(0))
            .orElse(false);
    List<String> scopes =
        Optional.ofNullable(hit.fields().get("eyes"))
            .map(values -> values.toJson().asJsonArray().getValuesAs(JsonString::getString))
            .orElse(List.of());
    Optional<String> digest =
        Optional.ofNullable(hit.fields().get("digest"))
            .map(values -> values.toJson().asJsonArray().getString(0));
    return new IndexEntryState(id(hit.id()), hit.version(), shown, scopes, digest);
  }

  @Override
  public List<IndexEntryState> entryStates(String index, SearchType type, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    MgetResponse<AliasState> answer =
        server.work(
            SearchServer.Patience.KEEPER,
            client ->
                client.mget(
                    m ->
                        m.index(index)
                            .ids(ids.stream().map(id -> name(type) + "-" + id).toList())
                            .sourceIncludes("shown", "eyes", "digest"),
                    AliasState.class));
    List<IndexEntryState> entryStates = new ArrayList<>();
    for (MultiGetResponseItem<AliasState> item : answer.docs()) {
      if (item.isResult() && item.result().found()) {
        entryStates.add(
            item.result().source().progress(item.result().id(), item.result().version()));
      }
    }
    return entryStates;
  }

  private static long id(String key) {
    return Long.parseLong(key.substring(key.indexOf('-') + 1));
  }

  private static String name(SearchType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
