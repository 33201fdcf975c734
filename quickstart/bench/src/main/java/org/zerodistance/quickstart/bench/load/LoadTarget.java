package org.zerodistance.quickstart.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * A kind of request: a function from the request's number to its bytes.
 *
 * @param expected the status that is no error
 */
public record LoadTarget(
    String name, String host, int port, int expected, LongFunction<byte[]> requests) {

  /** Requests these paths in turn. */
  public static LoadTarget pages(String name, URI base, List<String> paths) {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("nothing to ask for " + name);
    }
    List<byte[]> requests = paths.stream().map(path -> get(base, path)).toList();
    return new LoadTarget(
        name, base.getHost(), base.getPort(), 200, i -> requests.get((int) (i % requests.size())));
  }

  /** The same, but with a different address each time, so that no cache contains a response. */
  public static LoadTarget unseen(String name, URI base, List<String> paths, long run) {
    List<String> starts =
        paths.stream()
            .map(path -> path + (path.contains("?") ? "&" : "?") + "n=" + run + "-")
            .toList();
    AtomicLong asked = new AtomicLong();
    return new LoadTarget(
        name,
        base.getHost(),
        base.getPort(),
        200,
        i -> get(base, starts.get((int) (i % starts.size())) + asked.getAndIncrement()));
  }

  /** A request like that of a browser with an empty cache. */
  private static byte[] get(URI base, String path) {
    return bytes(
        "GET "
            + path
            + " HTTP/1.1\r\n"
            + host(base)
            + "Accept-Language: zh-CN\r\nAccept: */*\r\n\r\n");
  }

  /** A request with a body. */
  public static byte[] post(URI base, String path, Map<String, String> headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\n" + host(base));
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    byte[] start = bytes(head.toString());
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }

  private static String host(URI base) {
    return "Host: " + base.getHost() + ":" + base.getPort() + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
