package org.zerodistance.web.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to a {@link RawRequest}.
 *
 * @param status 0 when there was none
 * @param headers the values by the name in lower case
 * @param body in Latin 1, still compressed and chunked if it was
 */
record RawAnswer(int status, Map<String, List<String>> headers, String body) {
  private static final int PATIENCE_MILLIS = 15_000;

  /** Sends the request on a connection of its own and reads until the server closes it. */
  static RawAnswer to(RawRequest request, int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request.bytes());
      } catch (SocketException refusedEarly) {
        // The server may answer and close before it has read the whole body.
        return read(socket);
      }
      return read(socket);
    }
  }

  private static RawAnswer read(Socket socket) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (InputStream in = socket.getInputStream()) {
      byte[] part = new byte[8192];
      try {
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
          whole.write(part, 0, n);
        }
      } catch (SocketException | SocketTimeoutException broken) {
        // What came before counts.
      }
    }
    return parse(whole.toString(StandardCharsets.ISO_8859_1));
  }

  private static RawAnswer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return new RawAnswer(0, Map.of(), text);
    }
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : text.substring(0, end).split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(
                line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return new RawAnswer(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + 4));
  }

  List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
