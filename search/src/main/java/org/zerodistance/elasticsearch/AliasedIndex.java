package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.elasticsearch.client.Request;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.indexkeeping.IndexStore.StoredIndex;

/**
 * Manages the indexes behind one alias and their names. Each index records the version of its
 * mapping and whether it was ever filled, and has a write alias: writing to the alias instead of
 * the index name prevents the server from creating an index with a default mapping when the index
 * is gone.
 */
final class AliasedIndex {
  /**
   * The number here is incremented with every change of the mapping or the analysis; the form of
   * documents with every change of the indexed content.
   */
  static final int MAPPING = 6 + DocumentDigest.FORM;

  static final String PLUGIN = "zerodistance-analysis";
  private static final String DEFINITION = "public-index.json";
  private static final String MARK = "zerodistance";
  private static final String EXISTS_ALREADY = "resource_already_exists_exception";
  private static final String DOOR = "-in";
  private static final int NOT_FOUND = 404;

  /**
   * The metadata stored in the index.
   *
   * @param filled whether all of the database has been written to it
   */
  record IndexMetadata(int mapping, boolean filled) {}

  private final SearchServer server;

  AliasedIndex(SearchServer server) {
    this.server = server;
  }

  /** The write alias of an index. */
  static String writeAlias(String index) {
    return index + DOOR;
  }

  /**
   * The nodes that hold data and lack the analysis plugin, by name; without the plugin no index can
   * be created.
   *
   * @throws IndexUnavailable when the server does not answer
   */
  SortedSet<String> nodesWithoutPlugin() {
    // The client's class for this response requires fields that not every server sends.
    JsonNode answer = server.work(SearchServer.Patience.OPENING, client -> plugins());
    SortedSet<String> without = new TreeSet<>();
    for (JsonNode node : answer.path("nodes")) {
      if (!node.findValuesAsText("name").contains(PLUGIN)) {
        without.add(node.path("name").asText());
      }
    }
    return without;
  }

  private JsonNode plugins() throws IOException {
    Request request = new Request("GET", "/_nodes/data:true/plugins");
    request.addParameter("filter_path", "nodes.*.name,nodes.*.plugins.name");
    request.addParameter("timeout", "4s");
    try (InputStream body = server.connection().performRequest(request).getEntity().getContent()) {
      return new ObjectMapper().readTree(body);
    }
  }

  /**
   * Creates an empty index behind the alias when there is none, for callers that fill it
   * themselves.
   */
  void prepare() {
    if (current().isEmpty()) {
      String index = freshName();
      create(index);
      settle(index, true);
      switchTo(index);
    }
  }

  /**
   * Checks that a reader's search can be answered: the alias exists and all shards of its index are
   * available.
   */
  void lookAsReader(ElasticsearchClient client) throws IOException {
    client.search(
        s -> s.index(server.config().alias()).size(0).trackTotalHits(t -> t.enabled(false)),
        Void.class);
  }

  /** The index behind the alias; empty when there is none. */
  Optional<StoredIndex> current() {
    return keeping(
        client -> {
          String alias = server.config().alias();
          try {
            return client.indices().getMapping(g -> g.index(alias)).result().entrySet().stream()
                .map(entry -> shelved(entry.getKey(), entry.getValue().mappings().meta()))
                .max(Comparator.comparing(StoredIndex::filled).thenComparing(StoredIndex::name));
          } catch (ElasticsearchException e) {
            return orNothing(e);
          }
        });
  }

  private static StoredIndex shelved(String name, Map<String, JsonData> meta) {
    IndexMetadata indexMetadata =
        Optional.ofNullable(meta.get(MARK))
            .map(data -> data.to(IndexMetadata.class))
            .orElse(new IndexMetadata(0, false));
    return new StoredIndex(name, indexMetadata.mapping(), indexMetadata.filled());
  }

  private static <T> Optional<T> orNothing(ElasticsearchException e) {
    if (e.status() == NOT_FOUND) {
      return Optional.empty();
    }
    throw e;
  }

  boolean exists(String index) {
    return keeping(client -> client.indices().exists(e -> e.index(index)).value());
  }

  /** The number after the highest existing one. */
  String freshName() {
    String prefix = server.config().alias() + "-";
    Set<String> names =
        keeping(client -> client.indices().getAlias(g -> g.index(prefix + "*")).result().keySet());
    int highest =
        names.stream()
            .filter(name -> name.substring(prefix.length()).matches("[0-9]{6}"))
            .mapToInt(name -> Integer.parseInt(name.substring(prefix.length())))
            .max()
            .orElse(0);
    return "%s%06d".formatted(prefix, highest + 1);
  }

  /**
   * Creates an empty index with its write alias, set for fast writing and without automatic
   * refresh.
   */
  void create(String index) {
    keeping(
        client -> {
          try (InputStream definition =
              Objects.requireNonNull(AliasedIndex.class.getResourceAsStream(DEFINITION))) {
            client
                .indices()
                .create(
                    CreateIndexRequest.of(
                        c ->
                            c.index(index)
                                .withJson(definition)
                                .aliases(writeAlias(index), a -> a)));
          } catch (ElasticsearchException e) {
            if (!EXISTS_ALREADY.equals(e.error().type())) {
              throw e;
            }
          }
          mark(client, index, false);
          return client
              .indices()
              .putSettings(
                  p ->
                      p.index(index)
                          .settings(
                              s ->
                                  s.refreshInterval(t -> t.time("-1"))
                                      .autoExpandReplicas("false")
                                      .numberOfReplicas("0")
                                      .translog(
                                          l ->
                                              l.durability(
                                                  co.elastic.clients.elasticsearch.indices
                                                      .TranslogDurability.Async))));
        });
  }

  /** Sets replicas, refresh and durability as a searched index needs them. */
  void settle(String index, boolean filled) {
    keeping(
        client -> {
          client
              .indices()
              .putSettings(
                  p ->
                      p.index(index)
                          .settings(
                              s ->
                                  s.refreshInterval(t -> t.time("500ms"))
                                      .autoExpandReplicas("0-1")
                                      .translog(
                                          l ->
                                              l.durability(
                                                  co.elastic.clients.elasticsearch.indices
                                                      .TranslogDurability.Request))));
          client.indices().flush(f -> f.index(index));
          mark(client, index, filled);
          return null;
        });
  }

  void refresh(String index) {
    keeping(client -> client.indices().refresh(r -> r.index(index)));
  }

  /** One call, which the server executes atomically. */
  void switchTo(String index) {
    String alias = server.config().alias();
    Optional<StoredIndex> before =
        current().filter(storedIndex -> !storedIndex.name().equals(index));
    keeping(
        client ->
            client
                .indices()
                .updateAliases(
                    u -> {
                      before.ifPresent(
                          old -> u.actions(a -> a.remove(r -> r.index(old.name()).alias(alias))));
                      return u.actions(
                          a -> a.add(d -> d.index(index).alias(alias).isWriteIndex(true)));
                    }));
  }

  void drop(String index) {
    keeping(client -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
  }

  /**
   * Lets an index of an older version remain in use until the new one exists: it accepts documents
   * with unknown fields, and gets a write alias.
   */
  void relax() {
    current()
        .filter(storedIndex -> storedIndex.mapping() != MAPPING)
        .ifPresent(
            old ->
                keeping(
                    client -> {
                      client
                          .indices()
                          .putMapping(p -> p.index(old.name()).dynamic(DynamicMapping.False));
                      return client
                          .indices()
                          .updateAliases(
                              u ->
                                  u.actions(
                                      a ->
                                          a.add(
                                              d ->
                                                  d.index(old.name())
                                                      .alias(writeAlias(old.name())))));
                    }));
  }

  private static void mark(ElasticsearchClient client, String index, boolean filled)
      throws IOException {
    client
        .indices()
        .putMapping(
            p -> p.index(index).meta(MARK, JsonData.of(new IndexMetadata(MAPPING, filled))));
  }

  private <T> T keeping(SearchServer.Call<T> call) {
    return server.work(SearchServer.Patience.KEEPER, call);
  }
}
