package org.zerodistance.quickstart.bench.load;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A persistent connection: sends a request, reads the whole response. Not thread-safe. */
final class PersistentConnection implements Closeable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final byte[] buffer = new byte[65_536];
  private final String host;
  private final int port;
  private Socket socket;
  private InputStream in;
  private int at;
  private int end;
  private long bytes;

  PersistentConnection(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * @return the status of the response
   */
  int exchange(byte[] request) throws IOException {
    if (socket == null) {
      open();
    }
    try {
      socket.getOutputStream().write(request);
      return answer();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** The bytes of all response bodies so far. */
  long bytes() {
    return bytes;
  }

  private void open() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(ANSWER_MILLIS);
    socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    in = socket.getInputStream();
    at = 0;
    end = 0;
  }

  private int answer() throws IOException {
    String line = line();
    if (!line.startsWith("HTTP/1.1 ")) {
      throw new IOException("no answer in HTTP/1.1: " + line);
    }
    int status = Integer.parseInt(line.substring(9, 12));
    long length = -1;
    boolean chunked = false;
    boolean last = false;
    for (line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = header.endsWith("chunked");
      } else if (header.startsWith("connection:")) {
        last = header.endsWith("close");
      }
    }
    if (chunked) {
      chunks();
    } else if (length >= 0) {
      skip(length);
    } else if (status != NO_CONTENT && status != NOT_MODIFIED) {
      untilEnd();
      last = true;
    }
    if (last) {
      close();
    }
    return status;
  }

  private void chunks() throws IOException {
    while (true) {
      String size = line();
      int semicolon = size.indexOf(';');
      long length = Long.parseLong(semicolon < 0 ? size : size.substring(0, semicolon), 16);
      skip(length);
      line();
      if (length == 0) {
        return;
      }
    }
  }

  private void skip(long count) throws IOException {
    bytes += count;
    long left = count;
    while (left > 0) {
      if (at == end) {
        fill();
      }
      int step = (int) Math.min(left, end - at);
      at += step;
      left -= step;
    }
  }

  private void untilEnd() throws IOException {
    bytes += end - at;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
    }
    at = 0;
    end = 0;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (at == end) {
        fill();
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.append(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
      if (at < end) {
        at++;
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
          line.setLength(length - 1);
        }
        return line.toString();
      }
    }
  }

  private void fill() throws IOException {
    at = 0;
    end = in.read(buffer);
    if (end <= 0) {
      end = 0;
      throw new EOFException("the connection was closed");
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
