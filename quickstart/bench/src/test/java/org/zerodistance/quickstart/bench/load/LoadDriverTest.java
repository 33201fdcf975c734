package org.zerodistance.quickstart.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadDriverTest {
  private static final Duration STALL = Duration.ofSeconds(1);
  private static final double STALL_MILLIS = 1_000;

  private final LoadDriver driver =
      new LoadDriver(new ProcessCosts(Map.of("self", ProcessHandle.current().pid())));
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aStallIsFeltByEveryRequestThatWasDueMeanwhile() {
    LoadTarget target = serve(this::stallOnce);
    LoadFigures figures = driver.atRate(target, 100, Duration.ofSeconds(2), 1);
    assertThat(figures.requests()).isEqualTo(200);
    assertThat(figures.errors()).isZero();
    assertThat(figures.max()).isGreaterThanOrEqualTo(STALL_MILLIS);
    // A hundred requests were due during the stall of a second; half of them waited half a second
    // or longer, although the server was slow for only one request.
    assertThat(figures.curve().get(75.0)).isGreaterThanOrEqualTo(STALL_MILLIS / 2 - 20);
    assertThat(figures.p95()).isGreaterThanOrEqualTo(STALL_MILLIS * 0.85);
  }

  @Test
  void theRateIsKeptByAFastServer() {
    LoadTarget target = serve(exchange -> answer(exchange, 200, "hello"));
    LoadFigures figures = driver.atRate(target, 200, Duration.ofSeconds(1), 8);
    assertThat(figures.requests()).isEqualTo(200);
    assertThat(figures.perSecond()).isLessThanOrEqualTo(202);
    assertThat(asked).hasValue(200);
  }

  @Test
  void flatOutCountsWhatWasAnswered() {
    LoadTarget target = serve(exchange -> answer(exchange, 200, "hello"));
    LoadFigures figures = driver.flatOut(target, 2, Duration.ofMillis(300));
    assertThat(figures.requests()).isEqualTo(asked.get()).isPositive();
    assertThat(figures.bytes()).isEqualTo(5);
    assertThat(figures.cpu()).containsKey("self");
  }

  @Test
  void anotherStatusThanExpectedIsAnError() {
    LoadTarget target =
        serve(exchange -> answer(exchange, asked.get() % 2 == 0 ? 500 : 200, "answer"));
    LoadFigures figures = driver.atRate(target, 100, Duration.ofMillis(400), 1);
    assertThat(figures.errors()).isEqualTo(20);
    assertThat(figures.requests()).isEqualTo(20);
  }

  @Test
  void nobodyListeningIsAnErrorForEachRequest() {
    LoadTarget target = serve(exchange -> answer(exchange, 200, "hello"));
    server.stop(0);
    LoadFigures figures = driver.atRate(target, 50, Duration.ofMillis(200), 2);
    assertThat(figures.errors()).isEqualTo(10);
  }

  @Test
  void answersInChunksAndAnswersThatCloseAreReadWhole() {
    String text = "零距离".repeat(40_000);
    LoadTarget target =
        serve(
            exchange -> {
              byte[] body = text.getBytes(StandardCharsets.UTF_8);
              boolean chunked = asked.get() % 2 == 0;
              if (!chunked) {
                exchange.getResponseHeaders().set("Connection", "close");
              }
              exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
              exchange.getResponseBody().write(body);
              exchange.close();
            });
    LoadFigures figures = driver.atRate(target, 20, Duration.ofMillis(500), 1);
    assertThat(figures.errors()).isZero();
    assertThat(figures.requests()).isEqualTo(10);
    assertThat(figures.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  private void stallOnce(HttpExchange exchange) throws IOException {
    if (asked.get() == 1) {
      try {
        // The latch is never released: this simulates the slow server.
        boolean counted = new CountDownLatch(1).await(STALL.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(counted).isFalse();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    answer(exchange, 200, "hello");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private LoadTarget serve(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          handler.handle(exchange);
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return LoadTarget.pages("test", base, List.of("/a", "/b?c=d"));
  }
}
