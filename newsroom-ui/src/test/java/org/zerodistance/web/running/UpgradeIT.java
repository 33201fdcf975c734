package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/** Tests that the application brings an installation of an earlier release up to date by itself. */
class UpgradeIT {
  private static final String TOKEN = "upgrade";
  private static final List<String> VIEWS = List.of("public", "staff");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String url;

  @Test
  void figuresStayTheSameAndBothIndexesAreReplacedByOnesWithoutDrift() throws Exception {
    TestDatabase database = TestServers.freshDatabase();
    String search = TestServers.search();
    EarlierHouse earlier = new EarlierHouse(database, search, "earlier-" + database.name());
    earlier.restoreDatabase();
    for (String view : VIEWS) {
      earlier.restoreIndex(view);
    }

    try (SmallHouse house =
        new SmallHouse(
            folder,
            database,
            Map.of(
                "ZD_SEARCH_URL", search,
                "ZD_SEARCH_INDEX", "earlier-" + database.name(),
                "ZD_OPERATOR_TOKEN", TOKEN))) {
      url = house.payara().url();
      awaitTheEndOfTheWork(earlier);

      for (String view : VIEWS) {
        assertThat(index(view).getString("kept")).isEqualTo(earlier.index(view));
        JsonObject compared = compare(view);
        assertThat(compared.getInt("documents")).isPositive().isEqualTo(compared.getInt("indexed"));
        assertThat(compared.getInt("drift")).as("%s", compared).isZero();
        assertThat(compared.getInt("other_form")).as("%s", compared).isZero();
        assertThat(compared.getString("indexSum")).isEqualTo(compared.getString("databaseSum"));
      }
      Map<String, List<String>> recorded = EarlierHouse.figures();
      assertThat(recorded).hasSizeGreaterThan(60);
      PublicFigures figures = new PublicFigures(url);
      SoftAssertions all = new SoftAssertions();
      for (Map.Entry<String, List<String>> each : recorded.entrySet()) {
        all.assertThat(figures.at(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
      }
      all.assertAll();
    }
  }

  /** Waits until both indexes are replaced and the changes that waited have reached them. */
  private void awaitTheEndOfTheWork(EarlierHouse earlier) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isDone(earlier)) {
      assertThat(System.nanoTime()).as("%s", index("public")).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  private boolean isDone(EarlierHouse earlier) throws Exception {
    for (String view : VIEWS) {
      JsonObject state = index(view);
      if (state.getString("index", "").equals(earlier.index(view))
          || state.getJsonObject("rebuild").getBoolean("running")) {
        return false;
      }
    }
    return send("GET", "/internal/metrics").contains("\nzd_outbox_waiting_words 0.0\n");
  }

  private JsonObject index(String view) throws Exception {
    return json(send("GET", "/internal/index?view=" + view));
  }

  /** What {@code ./zd verify-index} does. */
  private JsonObject compare(String view) throws Exception {
    String answer = send("POST", "/internal/index/verify?view=" + view);
    JsonObject last = json(answer.lines().reduce((a, b) -> b).orElseThrow());
    assertThat(last.getBoolean("finished", false)).as(answer).isTrue();
    return last;
  }

  private String send(String method, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
