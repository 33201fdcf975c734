package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.EmbeddedDatabase;

/** Tests the application while the database stops, returns and hangs. */
class DatabaseTroubleIT {
  private static final Duration BACK = Duration.ofSeconds(5);

  /** The limit for requests (ADR 0019). */
  private static final Duration ENDED = Duration.ofSeconds(15);

  private static final int CROWD = 60;

  @TempDir Path folder;
  private EmbeddedDatabase database;
  private SmallHouse house;

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.start(folder.resolve("database"), 0);
    database.createDatabase("trouble");
    house = new SmallHouse(folder, database.jdbcUrl("trouble"), "root", "");
  }

  @AfterEach
  void stop() {
    house.close();
    database.close();
  }

  @Test
  void aDatabaseThatIsRestartedIsFoundAgainWithoutARestart() throws Exception {
    assertThat(house.status("/boards")).isEqualTo(200);
    int port = database.port();
    database.process().kill();

    assertThat(house.status("/health/live")).isEqualTo(200);
    assertThat(house.status("/health/ready")).isEqualTo(503);
    String refused = house.get("/boards");
    assertThat(refused).startsWith("HTTP/1.1 503 ").contains("</html>").doesNotContain("Exception");
    Matcher id = Pattern.compile("(?i)\r\nX-Request-Id: ([0-9a-f]{16})\r\n").matcher(refused);
    assertThat(id.find()).isTrue();
    assertThat(refused).contains("<code>" + id.group(1) + "</code>");
    assertThat(Files.readAllLines(house.payara().process().log()))
        .anyMatch(
            line -> line.contains(" WARNING ") && line.contains("[request=" + id.group(1) + "] "));

    database = EmbeddedDatabase.start(folder.resolve("database"), port);
    long back = System.nanoTime();
    while (house.status("/boards") != 200) {
      assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(BACK);
    }
    assertThat(house.status("/health/ready")).isEqualTo(200);
  }

  @Test
  void aDatabaseThatHangsHoldsNobodyForLongAndPilesUpNoThreads() throws Exception {
    assertThat(house.status("/boards")).isEqualTo(200);
    long before = threads();
    signal("STOP");
    List<Duration> took = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try {
      for (int wave = 0; wave < 2; wave++) {
        List<CompletableFuture<Duration>> requests = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
          requests.add(CompletableFuture.supplyAsync(this::timed, crowd));
        }
        assertThat(house.status("/health/live")).isEqualTo(200);
        requests.forEach(request -> took.add(request.join()));
      }
      assertThat(took).allSatisfy(each -> assertThat(each).isLessThan(ENDED));
      // The server keeps the threads of a burst for a while, but a second burst needs no more.
      assertThat(threads()).isLessThan(before + CROWD + 40);
      assertThat(house.status("/health/ready")).isEqualTo(503);
    } finally {
      signal("CONT");
      crowd.shutdown();
    }
    long back = System.nanoTime();
    while (house.status("/boards") != 200) {
      assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(BACK);
    }
  }

  private Duration timed() {
    long begun = System.nanoTime();
    try {
      assertThat(house.status("/boards")).isEqualTo(503);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private long threads() throws IOException {
    Path status = Path.of("/proc", Long.toString(house.payara().process().pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("Threads:"))
        .mapToLong(line -> Long.parseLong(line.substring(8).strip()))
        .findFirst()
        .orElseThrow();
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(database.process().pid()))
            .inheritIO()
            .start();
    assertThat(kill.waitFor()).isZero();
  }
}
