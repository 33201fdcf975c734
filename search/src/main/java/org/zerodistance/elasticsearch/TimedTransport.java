package org.zerodistance.elasticsearch;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.ConnectionClosedException;

/**
 * A transport with a time limit for each whole call. The connection's own limits apply between two
 * bytes, so that a response that arrives byte by byte would keep its caller waiting forever.
 */
final class TimedTransport implements ElasticsearchTransport {
  /**
   * The number of attempts covers the idle connections that a node usually keeps open, all of which
   * may be dead.
   */
  private static final int MOST_ATTEMPTS = 4;

  private final ElasticsearchTransport transport;
  private final Duration wait;

  TimedTransport(ElasticsearchTransport transport, Duration wait) {
    this.transport = transport;
    this.wait = wait;
  }

  @Override
  public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
      RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, TransportOptions options)
      throws IOException {
    long end = System.nanoTime() + wait.toNanos();
    for (int attempt = 1; ; attempt++) {
      try {
        return answer(transport.performRequestAsync(request, endpoint, options), end);
      } catch (ConnectException | SocketTimeoutException e) {
        throw e;
      } catch (ConnectionClosedException | SocketException e) {
        // An idle connection broke when the server restarted; all our calls are safe to repeat.
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> T answer(CompletableFuture<T> answer, long end) throws IOException {
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      SocketTimeoutException late = new SocketTimeoutException("no answer within " + wait);
      late.initCause(e);
      throw late;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static IOException thrown(Throwable cause) {
    if (cause instanceof RuntimeException refusal) {
      throw refusal;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException trouble ? trouble : new IOException(cause);
  }

  @Override
  public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
      RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, TransportOptions options) {
    return transport
        .performRequestAsync(request, endpoint, options)
        .orTimeout(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return transport.jsonpMapper();
  }

  @Override
  public TransportOptions options() {
    return transport.options();
  }

  /** Closes nothing: the connection is shared. */
  @Override
  public void close() {}
}
