package org.zerodistance.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in front of a search server and answers for it about some documents or queries only: each
 * bulk item about such a document, or each request that contains one, is refused with a status, and
 * never reaches the server; everything else does.
 */
final class DocumentFaults implements AutoCloseable {
  /** Where the status stands. */
  enum Scope {
    /** In the answer about one document; the request as a whole succeeds. */
    ITEM,
    /** The answer to the whole request. */
    REQUEST
  }

  /** A rule, replaced as a whole. */
  private record Rule(String path, Scope scope, Set<String> parts, int status) {}

  /** Quoted by the server from the document; must be found nowhere. */
  static final String QUOTED = "anna@example.org";

  private static final String BULK = "/_bulk";
  private static final Rule NONE = new Rule(BULK, Scope.ITEM, Set.of(), 0);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile Rule rule = NONE;

  DocumentFaults(URI target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Refuses documents with these keys. */
  void refuseDocuments(Scope scope, int status, Set<String> keys) {
    rule = new Rule(BULK, scope, keys, status);
  }

  /** Refuses search requests that contain this text. */
  void refuseQueries(int status, String text) {
    rule = new Rule("/_search", Scope.REQUEST, Set.of(text), status);
  }

  void heal() {
    rule = NONE;
    refused.set(0);
  }

  /** How often something was refused since the last {@link #heal}. */
  int refused() {
    return refused.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Rule now = rule;
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean about =
          exchange.getRequestURI().getPath().endsWith(now.path())
              && now.parts().stream().anyMatch(part -> body.contains(part + "\""));
      if (!about) {
        send(exchange, forward(exchange, body));
      } else if (now.scope() == Scope.REQUEST) {
        refused.incrementAndGet();
        ObjectNode answer = JSON.createObjectNode();
        answer.set("error", error());
        answer.put("status", now.status());
        send(exchange, now.status(), "application/json", answer.toString());
      } else {
        bulk(exchange, body, now);
      }
    }
  }

  /** Sends on what is not refused, and puts the refusals back where their items stood. */
  private void bulk(HttpExchange exchange, String body, Rule now) throws IOException {
    String[] lines = body.split("\n");
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i + 1 < lines.length; i += 2) {
      if (!now.parts().contains(key(lines[i]))) {
        rest.append(lines[i]).append('\n').append(lines[i + 1]).append('\n');
      }
    }
    ObjectNode answer = JSON.createObjectNode().put("took", 1).put("errors", true);
    ArrayNode written = JSON.createArrayNode();
    String type = "application/vnd.elasticsearch+json;compatible-with=8";
    if (rest.length() > 0) {
      HttpResponse<String> response = forward(exchange, rest.toString());
      type = response.headers().firstValue("Content-Type").orElse(type);
      written = (ArrayNode) JSON.readTree(response.body()).get("items");
    }
    ArrayNode items = answer.putArray("items");
    int next = 0;
    for (int i = 0; i + 1 < lines.length; i += 2) {
      String key = key(lines[i]);
      if (now.parts().contains(key)) {
        refused.incrementAndGet();
        ObjectNode item = items.addObject().putObject("index");
        item.put("_index", "any").put("_id", key).put("status", now.status());
        item.set("error", error());
      } else {
        items.add(written.get(next++));
      }
    }
    send(exchange, OK, type, answer.toString());
  }

  private static String key(String action) throws IOException {
    JsonNode index = JSON.readTree(action).get("index");
    return index.get("_id").asText();
  }

  private static ObjectNode error() {
    ObjectNode error = JSON.createObjectNode();
    error.put("type", "illegal_state_exception");
    error.put("reason", "Preview of field's value: '" + QUOTED + "'");
    error.putArray("root_cause");
    return error;
  }

  private HttpResponse<String> forward(HttpExchange exchange, String body) throws IOException {
    URI asked = exchange.getRequestURI();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(asked.toString()))
            .method(
                exchange.getRequestMethod(),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (String name : Set.of("Content-Type", "Accept")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, HttpResponse<String> response)
      throws IOException {
    send(
        exchange,
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse("application/json"),
        response.body());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    // Without this header the client takes the server for another product.
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
