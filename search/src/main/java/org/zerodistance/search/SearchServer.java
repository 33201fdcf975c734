package org.zerodistance.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.zerodistance.searching.IndexUnavailable;

/**
 * The connection to Elasticsearch. Every call goes through {@link #ask}, which knows how long to
 * wait and stops asking while the server is away.
 */
final class SearchServer {
  /** One call. */
  @FunctionalInterface
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  /** How long a call may take. */
  enum Patience {
    /** Somebody waits for it. */
    READER(Duration.ofSeconds(2)),
    /** Nobody waits: a batch of documents, or making an index. */
    WRITER(Duration.ofSeconds(20));

    private final Duration wait;

    Patience(Duration wait) {
      this.wait = wait;
    }
  }

  private static final System.Logger LOG = System.getLogger(SearchServer.class.getName());
  private static final Duration CONNECT = Duration.ofMillis(300);

  private final SearchConfig config;
  private final Breaker breaker;
  private final RestClient connection;
  private final ElasticsearchClient client;

  SearchServer(SearchConfig config, Clock clock) {
    this.config = config;
    this.breaker = new Breaker(clock);
    this.connection = config.url().map(url -> connect(config)).orElse(null);
    this.client =
        connection == null
            ? null
            : new ElasticsearchClient(
                new RestClientTransport(connection, new JacksonJsonpMapper()));
  }

  private static RestClient connect(SearchConfig config) {
    Header[] headers =
        config
            .apiKey()
            .map(key -> new Header[] {new BasicHeader("Authorization", "ApiKey " + key)})
            .orElse(new Header[0]);
    return RestClient.builder(HttpHost.create(config.url().orElseThrow().toString()))
        .setDefaultHeaders(headers)
        .setHttpClientConfigCallback(http -> http.setMaxConnTotal(32).setMaxConnPerRoute(32))
        .build();
  }

  SearchConfig config() {
    return config;
  }

  /** Whether there is a server at all. */
  boolean exists() {
    return client != null;
  }

  boolean isClosedToCalls() {
    return !breaker.isClosed();
  }

  /**
   * Asks the server.
   *
   * @throws IndexUnavailable when it does not answer, or has not answered a moment ago
   * @throws ElasticsearchException when it refuses this very call
   */
  <T> T ask(Patience patience, Call<T> call) {
    if (client == null) {
      throw new IndexUnavailable("no search server is set");
    }
    if (isClosedToCalls()) {
      throw new IndexUnavailable("the search server is away");
    }
    return dare(patience, call);
  }

  /** Tries whether a server that was away is back, when it is time to. */
  boolean tryAgain(Call<?> call) {
    if (client == null || !breaker.mayTry()) {
      return false;
    }
    try {
      dare(Patience.READER, call);
      LOG.log(System.Logger.Level.INFO, "The search server is back.");
      return true;
    } catch (IndexUnavailable | ElasticsearchException stillAway) {
      return false;
    }
  }

  private <T> T dare(Patience patience, Call<T> call) {
    try {
      T answer = call.on(client.withTransportOptions(options(patience)));
      breaker.succeeded();
      return answer;
    } catch (ElasticsearchException e) {
      if (e.status() == 429 || e.status() >= 500) {
        throw away(Breaker.Failure.SLOW, e);
      }
      breaker.succeeded();
      throw e;
    } catch (ConnectTimeoutException e) {
      throw away(Breaker.Failure.SLOW, e);
    } catch (ConnectException e) {
      throw away(Breaker.Failure.REFUSED, e);
    } catch (IOException e) {
      throw away(Breaker.Failure.SLOW, e);
    }
  }

  private IndexUnavailable away(Breaker.Failure failure, Exception cause) {
    if (breaker.failed(failure)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The search server is away, search is limited until it is back: {0}",
          cause.toString());
    }
    return new IndexUnavailable("the search server does not answer", cause);
  }

  /** The server's index is not as it must be: nothing is asked until it was prepared again. */
  void distrust() {
    breaker.failed(Breaker.Failure.REFUSED);
  }

  private static RestClientOptions options(Patience patience) {
    RequestConfig waits =
        RequestConfig.custom()
            .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
            .setConnectionRequestTimeout(Math.toIntExact(CONNECT.toMillis()))
            .setSocketTimeout(Math.toIntExact(patience.wait.toMillis()))
            .build();
    return new RestClientOptions(
        RequestOptions.DEFAULT.toBuilder().setRequestConfig(waits).build(), false);
  }

  void close() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }
}
