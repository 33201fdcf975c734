package org.zerodistance.web.kernel.startup;

import java.util.List;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * Writes the {@link LogContext} before the message of each log line, from all libraries, and leaves
 * the rest of the line to the server's configured formatter. Works for handlers that write on the
 * logging thread, like the console's; a handler with its own thread writes lines without the
 * context. Throwables that the server or a library logs are rendered without their messages, which
 * may contain what a person typed; those of requests and connections on one line.
 */
final class LogContextFormatter extends Formatter {
  /** The server's loggers of requests and connections. */
  private static final List<String> CONNECTION =
      List.of("org.glassfish.grizzly", "jakarta.enterprise.web", "org.glassfish.jersey");

  private final Formatter inner;

  LogContextFormatter(Formatter inner) {
    this.inner = inner;
  }

  /** Wraps the formatters of all handlers of the root logger; a repetition has no effect. */
  static void install() {
    for (Handler handler : root().getHandlers()) {
      Formatter formatter = handler.getFormatter();
      if (formatter != null && !isOurs(formatter)) {
        handler.setFormatter(new LogContextFormatter(formatter));
      }
    }
  }

  /** Restores the formatters, so that the server keeps no object of the application. */
  static void remove() {
    for (Handler handler : root().getHandlers()) {
      if (handler.getFormatter() instanceof LogContextFormatter wrapped) {
        handler.setFormatter(wrapped.inner);
      }
    }
  }

  /** Whether it tells of a broken request or a reader who went away, as thousands may. */
  private static boolean isOfConnection(LogRecord line) {
    String logger = line.getLoggerName();
    return logger != null && CONNECTION.stream().anyMatch(logger::startsWith);
  }

  private static Logger root() {
    return Logger.getLogger("");
  }

  private static boolean isOurs(Formatter formatter) {
    return formatter.getClass().getName().equals(LogContextFormatter.class.getName());
  }

  @Override
  public String format(LogRecord line) {
    Optional<String> context = LogContext.current();
    return inner.format(
        context.isEmpty() && line.getThrown() == null && !isOfConnection(line)
            ? line
            : marked(line, context));
  }

  private LogRecord marked(LogRecord line, Optional<String> context) {
    StringBuilder text = new StringBuilder();
    context.ifPresent(each -> text.append('[').append(each).append("] "));
    String message = inner.formatMessage(line);
    // The server puts whole stack traces into some messages.
    text.append(
        isOfConnection(line) && message != null ? message.lines().findFirst().orElse("") : message);
    if (line.getThrown() != null) {
      text.append(": ")
          .append(
              isOfConnection(line)
                  ? ThrowableFormatter.line(line.getThrown())
                  : ThrowableFormatter.trace(line.getThrown()));
    }
    LogRecord marked = new LogRecord(line.getLevel(), text.toString());
    marked.setInstant(line.getInstant());
    marked.setLoggerName(line.getLoggerName());
    marked.setLongThreadID(line.getLongThreadID());
    marked.setSequenceNumber(line.getSequenceNumber());
    marked.setSourceClassName(line.getSourceClassName());
    marked.setSourceMethodName(line.getSourceMethodName());
    return marked;
  }

  @Override
  public String getHead(Handler handler) {
    return inner.getHead(handler);
  }

  @Override
  public String getTail(Handler handler) {
    return inner.getTail(handler);
  }
}
