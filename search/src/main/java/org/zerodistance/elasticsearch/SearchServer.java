package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * The connection to Elasticsearch. Readers and the outbox go through {@link #ask}, which knows how
 * long to wait and asks nothing while the server is away; whoever keeps the index goes through
 * {@link #work}, which asks anyway and changes nothing about what readers are told.
 */
final class SearchServer {
  /** One call. */
  @FunctionalInterface
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  /** How long a call may take from its first byte to its last. */
  enum Patience {
    /** Looking whether it is there, several times a second; twice that is still within two. */
    WATCH(Duration.ofMillis(800)),
    /** Somebody waits for it. */
    READER(Duration.ofMillis(1_500)),
    /** The house waits for it to open. */
    OPENING(Duration.ofSeconds(5)),
    /** Nobody waits: a batch of documents. */
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

  private final SearchConfig config;
  private final CircuitBreaker circuitBreaker;
  private final RestClient connection;
  private final Map<Patience, ElasticsearchClient> clients = new EnumMap<>(Patience.class);
  private final ElasticsearchAsyncClient keeper;

  /** Whether this is the connection itself, and not a view for another index. */
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

  /** Another view of the same connection; it is watched with it. */
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

  /** Whether there is a server at all. */
  boolean exists() {
    return connection != null;
  }

  boolean isClosedToCalls() {
    return !circuitBreaker.isClosed();
  }

  /**
   * Asks the server.
   *
   * @throws IndexUnavailable when it does not answer, or has not answered a moment ago
   * @throws ElasticsearchException when it refuses this very call
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
      throw away(patience, e);
    }
  }

  /**
   * Asks the server although readers may have been told that it is away.
   *
   * @throws IndexUnavailable when it does not answer
   * @throws ElasticsearchException when it refuses this very call
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

  /** The same without waiting; the answer's stage may end with any exception of the client. */
  ElasticsearchAsyncClient working() {
    if (!exists()) {
      throw new IndexUnavailable("no search server is set");
    }
    return keeper;
  }

  /** The connection itself, for what the client has no words for. */
  RestClient connection() {
    return connection;
  }

  /**
   * Looks how the server is: opens the breaker when it does not answer in time, closes it when it
   * answers again. To be called several times a second by somebody who can wait.
   *
   * @param call what a reader needs to be answered
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
      // Whatever the reason, readers would be refused as well.
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
    CircuitBreaker.Failure failure = failure(cause);
    if (failure == null) {
      circuitBreaker.succeeded();
      return (ElasticsearchException) cause;
    }
    // A batch that takes long says nothing about how soon a reader is answered.
    if (patience == Patience.READER || failure == CircuitBreaker.Failure.REFUSED) {
      open(failure, cause);
    }
    return new IndexUnavailable("the search server does not answer", cause);
  }

  /** What a failure means; null when the server is well and refuses this very call. */
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
          cause.toString());
    }
  }

  /** Whether readers are told that search is limited when the index is missing. */
  boolean isWatched() {
    return whole;
  }

  /** The server's index is not as it must be: readers ask nothing until {@link #watch} is well. */
  void distrust() {
    // That the staff's index is missing is no reason to tell readers that there is no search.
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
