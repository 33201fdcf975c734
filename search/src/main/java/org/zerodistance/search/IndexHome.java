package org.zerodistance.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.zerodistance.searching.IndexUnavailable;

/**
 * The index that stands behind the alias: made when it is missing, and marked with the version of
 * its mapping and whether it was ever filled.
 */
final class IndexHome {
  /** Raised with every change of the mapping or of what the analysis plugin does. */
  static final int MAPPING = 1;

  static final String PLUGIN = "zerodistance-analysis";
  private static final String DEFINITION = "public-index.json";
  private static final String MARK = "zerodistance";
  private static final String EXISTS_ALREADY = "resource_already_exists_exception";

  /**
   * What the index says of itself.
   *
   * @param filled whether all of the database was written to it once
   */
  record Mark(int mapping, boolean filled) {
    boolean current() {
      return mapping == MAPPING;
    }
  }

  private final SearchServer server;

  IndexHome(SearchServer server) {
    this.server = server;
  }

  /**
   * The nodes that hold data and lack the analysis plugin, by name; without it no index can be
   * made.
   *
   * @throws IndexUnavailable when the server does not answer
   */
  SortedSet<String> nodesWithoutPlugin() {
    // The client's own class for this answer insists on parts that not every server sends.
    JsonNode answer = server.ask(SearchServer.Patience.WRITER, IndexHome::plugins);
    SortedSet<String> without = new TreeSet<>();
    for (JsonNode node : answer.path("nodes")) {
      if (!node.findValuesAsText("name").contains(PLUGIN)) {
        without.add(node.path("name").asText());
      }
    }
    return without;
  }

  private static JsonNode plugins(ElasticsearchClient client) throws IOException {
    Request request = new Request("GET", "/_nodes/data:true/plugins");
    request.addParameter("filter_path", "nodes.*.name,nodes.*.plugins.name");
    RestClient connection = ((RestClientTransport) client._transport()).restClient();
    try (InputStream body = connection.performRequest(request).getEntity().getContent()) {
      return new ObjectMapper().readTree(body);
    }
  }

  /** Makes index and alias when there is no alias yet. Safe when several nodes do so at once. */
  void prepare() {
    server.ask(SearchServer.Patience.WRITER, this::prepare);
  }

  /** As {@link #prepare()}, by whoever tries whether the server is back. */
  Mark prepare(ElasticsearchClient client) throws IOException {
    Optional<Mark> mark = find(client);
    if (mark.isPresent()) {
      return mark.get();
    }
    String alias = server.config().alias();
    String index = server.config().firstIndex();
    try (InputStream definition =
        Objects.requireNonNull(IndexHome.class.getResourceAsStream(DEFINITION))) {
      client
          .indices()
          .create(
              CreateIndexRequest.of(
                  c ->
                      c.index(index)
                          .withJson(definition)
                          .aliases(alias, a -> a.isWriteIndex(true))));
      mark(client, index, false);
    } catch (ElasticsearchException e) {
      if (!EXISTS_ALREADY.equals(e.error().type())) {
        throw e;
      }
      // Another node was faster, or the alias was taken away by hand.
      client
          .indices()
          .updateAliases(
              u -> u.actions(a -> a.add(d -> d.index(index).alias(alias).isWriteIndex(true))));
    }
    return find(client).orElseThrow(() -> new IndexUnavailable("the index went away again"));
  }

  /** What the index behind the alias says of itself; empty when there is none. */
  private Optional<Mark> find(ElasticsearchClient client) throws IOException {
    String alias = server.config().alias();
    if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
      return Optional.empty();
    }
    return client.indices().getMapping(g -> g.index(alias)).result().values().stream()
        .findFirst()
        .map(entry -> entry.mappings())
        .map(mapping -> mapping.meta().get(MARK))
        .map(data -> data.to(Mark.class));
  }

  Mark mark() {
    return server.ask(
        SearchServer.Patience.WRITER, client -> find(client).orElse(new Mark(MAPPING, false)));
  }

  /** Notes that all of the database has been written. */
  void markFilled() {
    server.ask(
        SearchServer.Patience.WRITER,
        client -> {
          mark(client, server.config().alias(), true);
          return null;
        });
  }

  private static void mark(ElasticsearchClient client, String index, boolean filled)
      throws IOException {
    client
        .indices()
        .putMapping(p -> p.index(index).meta(MARK, JsonData.of(new Mark(MAPPING, filled))));
  }
}
