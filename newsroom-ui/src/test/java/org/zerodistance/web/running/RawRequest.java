package org.zerodistance.web.running;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes, so that it may break every rule of HTTP.
 *
 * @param what says what is wrong with it
 * @param line the first line, without the version
 * @param host the value of the header; null leaves it out
 * @param headers whole lines
 * @param body a byte in each character
 */
record RawRequest(String what, String line, String host, List<String> headers, String body) {
  static RawRequest of(String what, String line, String... headers) {
    return new RawRequest(what, line, "localhost", List.of(headers), "");
  }

  RawRequest withHost(String other) {
    return new RawRequest(what, line, other, headers, body);
  }

  RawRequest with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new RawRequest(what, line, host, all, body);
  }

  /** With a body in UTF-8, its length and what it claims to be. */
  RawRequest sending(String type, String text) {
    RawRequest sent = withBody(text);
    return sent.with("Content-Type: " + type, "Content-Length: " + sent.body.length());
  }

  RawRequest withBody(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RawRequest(
        what, line, host, headers, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
    if (host != null) {
      head.append("Host: ").append(host).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
    return all.toByteArray();
  }

  @Override
  public String toString() {
    String start = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    return start + " (" + what + ")";
  }
}
