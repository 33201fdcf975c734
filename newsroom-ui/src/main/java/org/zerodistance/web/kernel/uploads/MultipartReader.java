package org.zerodistance.web.kernel.uploads;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the parts of a multipart body (RFC 7578) one by one while it arrives, without keeping more
 * than a buffer. The container's own reader keeps all parts before it counts them, so that a body
 * of a million tiny parts occupies it for minutes.
 */
public final class MultipartReader {
  /** In bytes, by RFC 2046. */
  private static final int LONGEST_BOUNDARY = 70;

  /** In bytes, of one part; a file name of 250 Chinese characters needs less than a thousand. */
  private static final int LONGEST_HEAD = 4_096;

  private static final int BUFFER = 32_768;
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(name|filename)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"\\s]*))");

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private boolean begun;

  /** The head of a part. */
  public record Part(String name, Optional<String> fileName) {}

  /** Says that the body does not have the form of multipart. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what);
    }
  }

  /** Says that a part is longer than allowed. */
  public static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLong(String what) {
      super(what);
    }
  }

  public MultipartReader(InputStream in, String boundary) throws Malformed {
    if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw new Malformed("no usable boundary");
    }
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first delimiter may stand at the very start, without a line end before it.
    System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length);
    limit = LINE_END.length;
  }

  /**
   * The next part; its content must be read before the following one.
   *
   * @return empty after the last part
   */
  public Optional<Part> next() throws IOException {
    if (!begun) {
      begun = true;
      copyUntil(delimiter, OutputStream.nullOutputStream(), LONGEST_HEAD);
    }
    int first = read();
    int second = read();
    if (first == '-' && second == '-') {
      return Optional.empty();
    }
    if (first != '\r' || second != '\n') {
      throw new Malformed("no line end after a boundary");
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    // A part without headers has the end of its head at once.
    position -= LINE_END.length;
    copyUntil(HEAD_END, head, LONGEST_HEAD);
    return Optional.of(part(head.toString(StandardCharsets.UTF_8)));
  }

  /**
   * Copies the content of the current part.
   *
   * @param most in bytes
   * @throws TooLong when it is longer
   */
  public void copy(OutputStream to, long most) throws IOException {
    copyUntil(delimiter, to, most);
  }

  private static Part part(String head) throws Malformed {
    for (String line : head.split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).equalsIgnoreCase("Content-Disposition")) {
        String name = null;
        String fileName = null;
        Matcher parameter = PARAMETER.matcher(line);
        while (parameter.find()) {
          String value =
              parameter.group(2) == null ? parameter.group(3) : unquoted(parameter.group(2));
          if (parameter.group(1).equals("name")) {
            name = value;
          } else {
            fileName = value;
          }
        }
        if (name != null) {
          return new Part(name, Optional.ofNullable(fileName));
        }
      }
    }
    throw new Malformed("a part without a name");
  }

  /** Old browsers write a path with single backslashes; only one before a quote is an escape. */
  private static String unquoted(String text) {
    return text.replace("\\\"", "\"")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }

  private int read() throws IOException {
    if (position == limit) {
      fill();
    }
    return buffer[position++];
  }

  private void copyUntil(byte[] end, OutputStream to, long most) throws IOException {
    long copied = 0;
    while (true) {
      int found = find(end);
      int ready = found >= 0 ? found - position : Math.max(0, limit - position - end.length + 1);
      copied += ready;
      if (copied > most) {
        throw new TooLong("a part of more than " + most + " bytes");
      }
      to.write(buffer, position, ready);
      position += ready;
      if (found >= 0) {
        position += end.length;
        return;
      }
      fill();
    }
  }

  /** Finds a text that contains its first byte only once or at its end, so no step is repeated. */
  private int find(byte[] text) {
    for (int i = position; i <= limit - text.length; i++) {
      if (buffer[i] == text[0] && Arrays.equals(buffer, i, i + text.length, text, 0, text.length)) {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    int kept = limit - position;
    System.arraycopy(buffer, position, buffer, 0, kept);
    position = 0;
    limit = kept;
    int read = in.read(buffer, limit, BUFFER - limit);
    if (read < 0) {
      throw new EOFException("the body ends within a part");
    }
    limit += read;
  }
}
