package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Tests that senders of slow bodies, however many, leave the pages as fast as they are. */
class SlowBodiesIT {
  private static final int SOCKETS = 500;
  private static final int PAGES = 60;
  private static final int PERCENT = 90;
  private static final Duration FAST = Duration.ofMillis(200);

  /** Every kind of body that an address reads, with a beginning and no end. */
  private static final List<String> KINDS =
      List.of(
          "POST /login\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 900000\n\nemail=",
          "POST /inquiries/new\nContent-Type: multipart/form-data; boundary=x\nContent-Length: 900000\n\n--x\nContent-Disposition: form-data; name=\"title\"\n\n",
          "POST /inquiries/new\nContent-Type: multipart/form-data; boundary=x\nTransfer-Encoding: chunked\n\n5\n--x\n",
          "POST /api/v1/inquiries\nContent-Type: application/json\nIdempotency-Key: slow-body-1\nContent-Length: 60000\n\n{\"t");

  private final WholeHouse house = WholeHouse.get();

  @Test
  void slowSocketsOfOneNetworkHoldUpNobodyElse() throws IOException {
    holdingOpen(
        i -> "203.0.113.9",
        () ->
            assertThat(
                    house
                        .post(
                            "/login",
                            Person.encoded(Map.of("email", "nobody@demo.example", "password", "x")),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Sec-Fetch-Site",
                            "same-origin",
                            "X-Forwarded-For",
                            "203.0.113.10")
                        .statusCode())
                .as("a form of another network")
                .isIn(401, 403, 422));
  }

  @Test
  void slowSocketsOfManyNetworksLeaveThreadsForPages() throws IOException {
    holdingOpen(i -> "198.51." + i / 250 + "." + (i % 250 + 1), () -> {});
  }

  private void holdingOpen(IntFunction<String> network, Runnable meanwhile) throws IOException {
    long usual = PageTimes.of(house, PAGES, PERCENT);
    List<Socket> sockets = new ArrayList<>();
    ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
    try {
      for (int i = 0; i < SOCKETS; i++) {
        sockets.add(begin(KINDS.get(i % KINDS.size()), network.apply(i)));
      }
      ScheduledFuture<?> dropping =
          drops.scheduleAtFixedRate(
              () -> sockets.forEach(SlowBodiesIT::drop), 0, 1, TimeUnit.SECONDS);

      long during = PageTimes.of(house, PAGES, PERCENT);
      meanwhile.run();

      assertThat(during)
          .as("milliseconds of a page, before %s", usual)
          .isLessThan(Math.max(FAST.toMillis(), 3 * usual));
      for (int i = 0; i < SOCKETS; i++) {
        assertThat(answer(sockets.get(i)))
            .as("socket %s: %s", i, KINDS.get(i % KINDS.size()))
            .isIn("408", "411", "422", "429", "503", "closed");
      }
      assertThat(dropping.isDone()).as("the senders gave up").isFalse();
    } finally {
      drops.shutdownNow();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private Socket begin(String request, String network) throws IOException {
    URI address = URI.create(house.url("/"));
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setSoTimeout(30_000);
    String head =
        request
            .replaceFirst(
                "\n",
                " HTTP/1.1\nHost: localhost\nSec-Fetch-Site: same-origin\nX-Forwarded-For: "
                    + network
                    + "\n")
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void drop(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException refused) {
      // It was answered and closed.
    }
  }

  /** The status, which comes while the socket still sends. */
  private static String answer(Socket socket) {
    try {
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      return line == null ? "closed" : line.substring("HTTP/1.1 ".length()).substring(0, 3);
    } catch (SocketTimeoutException silent) {
      return "no answer";
    } catch (IOException broken) {
      return "closed";
    }
  }
}
