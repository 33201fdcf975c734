package org.zerodistance.newsroom.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.TestDatabase;
import org.zerodistance.quickstart.TestServers;
import org.zerodistance.quickstart.process.Port;

/** A node that is told to stop while people read and write. */
class LeavingIT {
  private static final int READERS = 6;
  private static final String FORM = "email=nobody%40paper.example&password=not-a-password";

  private record Read(long begun, String answer) {}

  @TempDir Path folder;

  @Test
  void requestsInFlightAreAnsweredAndNewOnesAreAskedToComeAgain() throws Exception {
    TestDatabase database = TestServers.freshDatabase();
    try (SmallHouse house =
        new SmallHouse(folder, database.url(), database.user(), database.password())) {
      assertThat(house.status("/")).isEqualTo(200);
      Queue<Read> reads = new ConcurrentLinkedQueue<>();
      AtomicBoolean enough = new AtomicBoolean();
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Thread reader = new Thread(() -> read(house, reads, enough), "reader " + i);
        reader.start();
        readers.add(reader);
      }
      Socket slow =
          house.begin(
              """
              POST /login HTTP/1.1
              Host: localhost:%d
              Origin: http://localhost:8080
              Sec-Fetch-Site: same-origin
              Content-Type: application/x-www-form-urlencoded
              Content-Length: %d
              Connection: close
              """
                  .formatted(house.payara().port(), FORM.length()));
      slow.getOutputStream().write(FORM.substring(0, 10).getBytes(StandardCharsets.UTF_8));
      // Each of them waits for an answer in between, so by now the slow one is inside, too.
      for (int i = 0; i < 20; i++) {
        assertThat(house.status("/boards")).isEqualTo(200);
      }

      long told = System.nanoTime();
      ProcessHandle.of(house.payara().process().pid()).orElseThrow().destroy();
      while (house.status("/health/ready") == 200) {
        Thread.onSpinWait();
      }

      assertThat(house.status("/health/live")).isEqualTo(200);
      String refused = house.get("/");
      assertThat(refused)
          .startsWith("HTTP/1.1 503 ")
          .containsIgnoringCase("\r\nRetry-After: 5\r\n");
      assertThat(house.payara().process().isAlive()).isTrue();

      assertThat(SmallHouse.end(slow, FORM.substring(10)))
          .startsWith("HTTP/1.1 4")
          .contains("</html>");
      house.payara().process().onExit().get(60, TimeUnit.SECONDS);
      enough.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(Port.answers("127.0.0.1", house.payara().port(), java.time.Duration.ofSeconds(1)))
          .isFalse();
      assertThat(reads.stream().filter(read -> read.begun() < told))
          .hasSizeGreaterThan(READERS)
          .allSatisfy(read -> assertThat(read.answer()).startsWith("HTTP/1.1 200 "));
    }
  }

  /** Until told otherwise, or until nobody listens any more. */
  private static void read(SmallHouse house, Queue<Read> reads, AtomicBoolean enough) {
    while (!enough.get()) {
      long begun = System.nanoTime();
      try {
        reads.add(new Read(begun, house.get("/boards")));
      } catch (IOException gone) {
        reads.add(new Read(begun, gone.toString()));
        return;
      }
    }
  }
}
