package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * The connection to Elasticsearch. Readers and the outbox use {@link #ask}, which limits the
 * waiting time and sends nothing while the circuit breaker is open; index maintenance uses {@link
 * #work}, which always sends the request and does not affect the breaker.
 */
final class SearchServer {
  /** A call to the server. */
  @FunctionalInterface
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  /** The maximum duration of a call, from its first byte to its last. */
  enum Patience {
    /** Health checks, several times a second; two of them fit into two seconds. */
    WATCH(Duration.ofMillis(800)),
    /** A reader waits for the answer. */
    READER(Duration.ofMillis(1_500)),
    /** Startup waits for the answer. */
    OPENING(Duration.ofSeconds(5)),
    /** No person waits: a batch of documents. */
    WRITER(Duration.ofSeconds(8)),
    /** Building and comparing indexes. */
    KEEPER(Duration.ofSeconds(30));

    private final Duration wait;

    Patience(Duration wait) {
      this.wait = wait;
    }
  }

  private static final System.Logger LOG = System.getLogger(SearchServer.class.getName());
  private static final int CONNECT_MILLIS = 300;
  private static final int CONNECTIONS = 32;
  private static final int TOO_MANY = 429;
  private static final int INTERNAL = 500;
  private static final String UNKNOWN = "unknown";

  private final SearchConfig config;
  private final CircuitBreaker circuitBreaker;
  private final RestClient connection;
  private final Map<Patience, ElasticsearchClient> clients = new EnumMap<>(Patience.class);
  private final ElasticsearchAsyncClient keeper;

  /** Whether this object owns the connection, and is not a view for another index. */
  private final boolean whole;

  SearchServer(SearchConfig config, Clock clock) {
    this.config = config;
    this.circuitBreaker = new CircuitBreaker(clock);
    this.whole = true;
    if (config.url().isEmpty()) {
      this.connection = null;
      this.keeper = null;
      return;
    }
    this.connection = connect(config);
    RestClientTransport transport = new RestClientTransport(connection, new JacksonJsonpMapper());
    for (Patience patience : Patience.values()) {
      clients.put(patience, new ElasticsearchClient(new TimedTransport(transport, patience.wait)));
    }
    this.keeper = new ElasticsearchAsyncClient(new TimedTransport(transport, Patience.KEEPER.wait));
  }

  /** Another view of the same connection, which shares its circuit breaker. */
  private SearchServer(SearchServer whole, SearchConfig config) {
    this.config = config;
    this.circuitBreaker = whole.circuitBreaker;
    this.connection = whole.connection;
    this.clients.putAll(whole.clients);
    this.keeper = whole.keeper;
    this.whole = false;
  }

  /** The same server for the index of the staff. */
  SearchServer forStaff() {
    return new SearchServer(this, config.forStaff());
  }

  private static RestClient connect(SearchConfig config) {
    Header[] headers =
        config
            .apiKey()
            .map(key -> new Header[] {new BasicHeader("Authorization", "ApiKey " + key)})
            .orElse(new Header[0]);
    return RestClient.builder(HttpHost.create(config.url().orElseThrow().toString()))
        .setDefaultHeaders(headers)
        .setRequestConfigCallback(
            waits ->
                waits
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setConnectionRequestTimeout(CONNECT_MILLIS)
                    .setSocketTimeout(Math.toIntExact(Patience.KEEPER.wait.toMillis())))
        .setHttpClientConfigCallback(
            http -> http.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS))
        .build();
  }

  SearchConfig config() {
    return config;
  }

  /** Whether a server is configured. */
  boolean exists() {
    return connection != null;
  }

  boolean isClosedToCalls() {
    return !circuitBreaker.isClosed();
  }

  /**
   * Calls the server for a reader.
   *
   * @throws IndexUnavailable when it does not answer, or did not answer a moment ago
   * @throws ElasticsearchException when it refuses this call
   */
  <T> T ask(Patience patience, Call<T> call) {
    if (!exists()) {
      throw new IndexUnavailable("no search server is set");
    }
    if (isClosedToCalls()) {
      throw new IndexUnavailable("the search server is away");
    }
    try {
      T answer = call.on(clients.get(patience));
      circuitBreaker.succeeded();
      return answer;
    } catch (ElasticsearchException | IOException e) {
      throw away(patience, patience == Patience.WRITER ? refusal(e) : e);
    }
  }

  /**
   * Calls the server even while the circuit breaker is open.
   *
   * @throws IndexUnavailable when it does not answer
   * @throws ElasticsearchException when it refuses this call
   */
  <T> T work(Patience patience, Call<T> call) {
    if (!exists()) {
      throw new IndexUnavailable("no search server is set");
    }
    try {
      return call.on(clients.get(patience));
    } catch (ElasticsearchException e) {
      if (failure(e) == null) {
        throw e;
      }
      throw new IndexUnavailable("the search server cannot answer", e);
    } catch (IOException e) {
      throw new IndexUnavailable("the search server does not answer", e);
    }
  }

  /** An asynchronous client for the same; the result may fail with any exception of the client. */
  ElasticsearchAsyncClient working() {
    if (!exists()) {
      throw new IndexUnavailable("no search server is set");
    }
    return keeper;
  }

  /** The connection itself, for requests that the client does not support. */
  RestClient connection() {
    return connection;
  }

  /**
   * Checks the server: opens the breaker when it does not answer in time, closes it when it answers
   * again. To be called several times a second from a background thread.
   *
   * @param call the call that must succeed for a reader to get an answer
   */
  void watch(Call<?> call) {
    if (!exists() || (isClosedToCalls() && !circuitBreaker.mayTry())) {
      return;
    }
    try {
      call.on(clients.get(Patience.WATCH));
      if (circuitBreaker.close()) {
        LOG.log(System.Logger.Level.INFO, "The search server is back.");
      }
    } catch (ElasticsearchException e) {
      // For any reason: readers would be refused as well.
      open(
          failure(e) == CircuitBreaker.Failure.SLOW
              ? CircuitBreaker.Failure.SLOW
              : CircuitBreaker.Failure.REFUSED,
          e);
    } catch (IOException | IndexUnavailable e) {
      open(failure(e), e);
    }
  }

  private RuntimeException away(Patience patience, Exception cause) {
    if (patience == Patience.WRITER
        && cause instanceof ElasticsearchException refusal
        && refusal.status() == INTERNAL) {
      // One document or query can cause this; the caller finds out. The watch sees a server that
      // fails for all.
      return refusal;
    }
    CircuitBreaker.Failure failure = failure(cause);
    if (failure == null) {
      circuitBreaker.succeeded();
      return (ElasticsearchException) cause;
    }
    // A slow batch says nothing about the response time for readers.
    if (patience == Patience.READER || failure == CircuitBreaker.Failure.REFUSED) {
      open(failure, cause);
    }
    return new IndexUnavailable("the search server does not answer", cause);
  }

  /**
   * The refusal of one call where the client below throws an exception of the connection, which it
   * does for all statuses but five. Exceptions for a server that is busy or away stay as they are.
   */
  static Exception refusal(Exception failure) {
    if (failure instanceof ResponseException answer) {
      int status = answer.getResponse().getStatusLine().getStatusCode();
      if (!BulkWriter.TEMPORARY.contains(status)) {
        String type = type(answer.getResponse().getEntity());
        return new ElasticsearchException(
            "call", ErrorResponse.of(r -> r.status(status).error(error -> error.type(type))));
      }
    }
    return failure;
  }

  private static String type(HttpEntity body) {
    try (InputStream content = body.getContent()) {
      return new ObjectMapper().readTree(content).path("error").path("type").asText(UNKNOWN);
    } catch (IOException | RuntimeException unreadable) {
      return UNKNOWN;
    }
  }

  /** The kind of a failure; null when the server is well and refuses only this call. */
  private static CircuitBreaker.Failure failure(Exception e) {
    if (e instanceof ElasticsearchException refusal) {
      if (refusal.status() == TOO_MANY) {
        return CircuitBreaker.Failure.SLOW;
      }
      return refusal.status() >= 500 ? CircuitBreaker.Failure.REFUSED : null;
    }
    return e instanceof ConnectException && !(e instanceof ConnectTimeoutException)
        ? CircuitBreaker.Failure.REFUSED
        : CircuitBreaker.Failure.SLOW;
  }

  private void open(CircuitBreaker.Failure failure, Exception cause) {
    if (circuitBreaker.failed(failure)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The search server is away, search is limited until it is back: {0}",
          ThrowableFormatter.line(cause));
    }
  }

  /** Whether search is reported as limited when the index is missing. */
  boolean isWatched() {
    return whole;
  }

  /**
   * Opens the breaker because the server's index is not as required: no reader's request is sent
   * until {@link #watch} succeeds.
   */
  void distrust() {
    // A missing staff index does not limit the readers' search.
    if (whole) {
      circuitBreaker.failed(CircuitBreaker.Failure.REFUSED);
    }
  }

  void close() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }
}
