package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.testing.TestDatabase;

/** The WAR on a separate Payara Micro, by default without demo and search. */
final class SmallHouse implements AutoCloseable {
  private final EmbeddedPayara payara;

  SmallHouse(Path folder, String databaseUrl, String user, String password) {
    this(folder, databaseUrl, user, password, false);
  }

  /**
   * @param demo what {@code ZD_DEMO} says; the WAR has no demo city either way
   */
  SmallHouse(Path folder, String databaseUrl, String user, String password, boolean demo) {
    this(
        folder,
        new TestDatabase("", databaseUrl, user, password),
        Map.of("ZD_DEMO", Boolean.toString(demo)));
  }

  /**
   * @param settings override the default ones
   */
  SmallHouse(Path folder, TestDatabase database, Map<String, String> settings) {
    this(folder, Path.of("target/zerodistance.war"), database, settings);
  }

  /**
   * @param war with or without the demo city
   * @param settings override the default ones
   */
  SmallHouse(Path folder, Path war, TestDatabase database, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ZD_DB_URL", database.url());
    environment.put("ZD_DB_USER", database.user());
    environment.put("ZD_DB_PASSWORD", database.password());
    environment.put("ZD_SEARCH_URL", "");
    environment.put("ZD_DATA", folder.resolve("data").toString());
    environment.put("ZD_DEMO", "false");
    environment.putAll(settings);
    EmbeddedPayara.Order order =
        EmbeddedPayara.Order.of(folder.resolve("payara"), war, environment);
    payara =
        EmbeddedPayara.start(
            new EmbeddedPayara.Order(
                order.folder(),
                order.war(),
                order.bind(),
                0,
                order.heap(),
                environment,
                Map.of(),
                Duration.ofMinutes(8)));
  }

  EmbeddedPayara payara() {
    return payara;
  }

  /** Starts a request on a new connection; it waits for the rest of its body. */
  Socket begin(String head) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), payara.port());
    socket.setSoTimeout(60_000);
    socket
        .getOutputStream()
        .write(
            (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** The whole response, or an empty text when the connection was cut. */
  static String end(Socket socket, String rest) throws IOException {
    socket.getOutputStream().write(rest.getBytes(StandardCharsets.US_ASCII));
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Sends one request without a body on a new connection; returns its status line and headers. */
  String get(String path) throws IOException {
    try (Socket socket = begin("GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close")) {
      return end(socket, "");
    }
  }

  int status(String path) throws IOException {
    String answer = get(path);
    assertThat(answer).as(path).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }

  @Override
  public void close() {
    payara.close();
  }
}
