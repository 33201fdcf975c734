package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.bench.load.LoadTarget;

/**
 * Measures a rebuild of the product's index, including comparison and switch, while readers search.
 */
final class RebuildBenchmark {
  private static final double SEARCHES_A_SECOND = 5;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration GIVE_UP = Duration.ofHours(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BenchServers servers;
  private final LoadDriver driver;

  RebuildBenchmark(BenchServers servers, LoadDriver driver) {
    this.servers = servers;
    this.driver = driver;
  }

  /** Adds seconds, documents a second and the effect on searches to {@code numbers}. */
  void measure(PageAddresses pages, Map<String, Double> numbers) throws IOException {
    LoadTarget searches =
        LoadTarget.pages("search", URI.create(servers.application().url()), pages.searches());
    AtomicBoolean over = new AtomicBoolean();
    long[] felt = new long[2];
    Thread readers =
        new Thread(
            () -> {
              while (!over.get()) {
                LoadFigures figures =
                    driver.atRate(searches, SEARCHES_A_SECOND, Duration.ofSeconds(2), 8);
                felt[0] += figures.errors();
                felt[1] = Math.max(felt[1], Math.round(figures.max()));
              }
            },
            "bench-readers");
    long begin = System.nanoTime();
    JsonNode progress = ask("POST", "index/rebuild");
    readers.start();
    try {
      while (progress.path("rebuild").path("running").asBoolean()
          && System.nanoTime() - begin < GIVE_UP.toNanos()) {
        Pause.of(LOOK_AGAIN);
        progress = ask("GET", "index");
      }
      JsonNode rebuild = progress.path("rebuild");
      if (!rebuild.path("state").asText().equals("switched")) {
        throw new IOException("the rebuild ended as " + rebuild);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      numbers.put("reindex.seconds", seconds);
      numbers.put("reindex.documents", rebuild.path("done").asDouble());
    } finally {
      over.set(true);
      join(readers);
    }
    numbers.put("reindex.searches.errors", (double) felt[0]);
    numbers.put("reindex.searches.max", (double) felt[1]);
  }

  private JsonNode ask(String method, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(servers.application().url() + "/internal/" + path))
            .header("Authorization", "Bearer " + servers.data().operatorToken())
            .timeout(ANSWER)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
