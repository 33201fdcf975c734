package org.zerodistance.quickstart;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Asks a starting server for a status. Plain HTTP/1.1 with a limit on every wait: the JDK's newer
 * client offers an upgrade to HTTP/2, and a server during its start may accept it and then never
 * answer, which that client's own limit does not end.
 */
final class HttpProbe {
  private final URI address;
  private final int patience;

  HttpProbe(String address, Duration patience) {
    this.address = URI.create(address);
    this.patience = Math.toIntExact(patience.toMillis());
  }

  /** The status; empty while the server does not answer. */
  OptionalInt status() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(patience);
      connection.setReadTimeout(patience);
      connection.setInstanceFollowRedirects(false);
      try {
        return OptionalInt.of(connection.getResponseCode());
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
