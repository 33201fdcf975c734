package org.zerodistance.foundation.monitoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The request or job that the calling thread is working on, for its lines in the log: {@code
 * request=4f1c…} or {@code job=mail/17}. Applies until it is closed, when the previous one applies
 * again. The application adds it to the lines.
 */
public final class LogContext implements AutoCloseable {
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /** Excludes text that could begin a new line, or contain a name or an address of a person. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9=/+._-]{0,99}");

  private final String before;

  private LogContext(String before) {
    this.before = before;
  }

  /**
   * Sets the context of the thread.
   *
   * @throws IllegalArgumentException for more than letters, digits and {@code = / + . _ -}, or more
   *     than 100 of them
   */
  public static LogContext open(String kind, String id) {
    String text = kind + "=" + id;
    if (!HARMLESS.matcher(text).matches()) {
      throw new IllegalArgumentException("no context for a log: " + kind);
    }
    LogContext context = new LogContext(CURRENT.get());
    CURRENT.set(text);
    return context;
  }

  /** The current context of this thread. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  @Override
  public void close() {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
