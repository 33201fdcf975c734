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
 * @param body as it is sent
 */
record RawRequest(String what, String line, String host, List<String> headers, byte[] body) {
  static RawRequest of(String what, String line, String... headers) {
    return new RawRequest(what, line, "localhost", List.of(headers), new byte[0]);
  }

  RawRequest withHost(String other) {
    return new RawRequest(what, line, other, headers, body);
  }

  RawRequest with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new RawRequest(what, line, host, all, body);
  }

  /** With a body, its length and what it claims to be. */
  RawRequest sending(String type, byte[] bytes) {
    RawRequest typed = with("Content-Type: " + type, "Content-Length: " + bytes.length);
    return new RawRequest(what, line, host, typed.headers, bytes);
  }

  RawRequest sending(String type, String text) {
    return sending(type, text.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest withBody(String text) {
    return new RawRequest(what, line, host, headers, text.getBytes(StandardCharsets.UTF_8));
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
    all.writeBytes(body);
    return all.toByteArray();
  }

  @Override
  public String toString() {
    String start = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    return start + " (" + what + ")";
  }
}
