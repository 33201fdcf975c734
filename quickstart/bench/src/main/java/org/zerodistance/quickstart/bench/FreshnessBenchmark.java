package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.bench.city.SeededRandom;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.bench.load.LoadTarget;

/**
 * Measures the delay until written data are visible: on the case's page, in search, and for a
 * scheduled story after its time, with fifty other writes a second.
 */
final class FreshnessBenchmark {
  private static final int WRITES_A_SECOND = 50;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Duration GIVE_UP = Duration.ofSeconds(30);
  private static final int STORIES = 20;

  private final BenchServers servers;
  private final LoadDriver driver;
  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  FreshnessBenchmark(BenchServers servers, LoadDriver driver) {
    this.servers = servers;
    this.driver = driver;
    this.base = URI.create(servers.application().url());
  }

  /** Adds the results to {@code numbers}, in milliseconds. */
  void measure(PageAddresses pages, int probes, long run, Map<String, Double> numbers)
      throws IOException, SQLException {
    Duration time = Duration.ofSeconds(probes + 4L);
    LoadFigures[] beside = new LoadFigures[1];
    Thread writers =
        new Thread(
            () -> beside[0] = driver.atRate(meToos(pages, run), WRITES_A_SECOND, time, 16),
            "bench-writes");
    writers.start();
    List<Double> found = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    int missing = 0;
    schedule(run);
    for (int i = 0; i < probes; i++) {
      long begin = System.nanoTime();
      String word = word(SeededRandom.of(run, 1_000_000L + i));
      // Below the numbers that the product assigns.
      long number = 1 + Math.floorMod(run, 9_000L) * 100 + i;
      take(number, word);
      long committed = System.nanoTime();
      if (status("/inquiries/" + number) != 200) {
        missing++;
      }
      found.add(untilFound(word, committed));
      Pause.of(Duration.ofMillis(Math.max(0, 1_000 - (System.nanoTime() - begin) / 1_000_000)));
    }
    try {
      writers.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    late.addAll(lateness(run));
    put(numbers, "fresh.search", found);
    put(numbers, "fresh.story", late);
    numbers.put("fresh.pages.missing", (double) missing);
    numbers.put("fresh.writes.perSecond", beside[0].perSecond());
    numbers.put("fresh.writes.errors", (double) beside[0].errors());
  }

  private static void put(Map<String, Double> numbers, String name, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    numbers.put(name + ".count", (double) sorted.size());
    if (!sorted.isEmpty()) {
      numbers.put(name + ".p50", sorted.get(sorted.size() / 2));
      numbers.put(name + ".p99", sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1));
    }
  }

  /** Sends “me too”, each of which changes an indexed case. */
  private LoadTarget meToos(PageAddresses pages, long run) {
    return new LoadTarget(
        "me-too",
        base.getHost(),
        base.getPort(),
        303,
        i -> {
          SeededRandom random = SeededRandom.of(run + 7, i);
          return LoadTarget.post(
              base, random.one(pages.cases()) + "/me-too", SubmitForm.headers(base, random), "");
        });
  }

  private static String word(SeededRandom random) {
    StringBuilder word = new StringBuilder("zq");
    for (int i = 0; i < 10; i++) {
      word.append((char) ('a' + random.upTo(26)));
    }
    return word.toString();
  }

  /** Imports one row, which is written like any other inquiry and is public at once. */
  private void take(long number, String word) throws IOException {
    String csv =
        "number,title,submitted_at,body\n"
            + number
            + ",灯杆漏电,2026/1/5 10:00:00,检修口敞着 "
            + word
            + " 请尽快来修理好吗\n";
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/internal/import?name=fresh.csv&dryRun=false"))
            .timeout(GIVE_UP)
            .header("Authorization", "Bearer " + servers.data().operatorToken())
            .header("Content-Type", "text/csv; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(csv))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IOException("import: " + answer.statusCode() + " " + answer.body());
    }
  }

  private int status(String path) throws IOException {
    return send(HttpRequest.newBuilder(base.resolve(path)).timeout(GIVE_UP).build()).statusCode();
  }

  private double untilFound(String word, long since) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/v1/search?q=" + word)).timeout(GIVE_UP).build();
    while (true) {
      HttpResponse<String> answer = send(request);
      double millis = (System.nanoTime() - since) / 1e6;
      if (answer.statusCode() == 200
          && new ObjectMapper().readTree(answer.body()).path("total").asLong() > 0) {
        return millis;
      }
      if (millis > GIVE_UP.toMillis()) {
        return millis;
      }
      Pause.of(LOOK_AGAIN);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Adds approved stories that are scheduled for the next seconds. */
  private void schedule(long run) throws SQLException {
    try (Connection database = servers.connect(BenchServers.DATABASE);
        Statement statement = database.createStatement()) {
      for (int i = 0; i < STORIES; i++) {
        statement.execute("INSERT INTO story_number () VALUES ()");
        statement.execute(
            """
            INSERT INTO story (number, column_id, state, headline, deck, byline, body_html, body_text, publish_at,
              created_by, created_at, changed_at)
            SELECT LAST_INSERT_ID(), 1, 'scheduled', '%s', '', '', '<p>定时。</p>', '定时。',
              UTC_TIMESTAMP(6) + INTERVAL %d MICROSECOND, 7, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
            """
                .formatted(headline(run), 2_000_000 + i * 437_000));
      }
    }
  }

  private static String headline(long run) {
    return String.format(Locale.ROOT, "定时稿 %d", run);
  }

  private List<Double> lateness(long run) throws SQLException {
    List<Double> late = new ArrayList<>();
    try (Connection database = servers.connect(BenchServers.DATABASE);
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT TIMESTAMPDIFF(MICROSECOND, publish_at, published_at) FROM story
                WHERE headline = '%s' AND published_at IS NOT NULL
                """
                    .formatted(headline(run)))) {
      while (rows.next()) {
        late.add(rows.getLong(1) / 1000.0);
      }
    }
    return late;
  }
}
