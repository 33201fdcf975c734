package org.zerodistance.foundation.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Renders throwables for the log, and for tables that administrators read, without personal data.
 * The message of a driver, a library or the JDK may contain what a person typed: bound values, the
 * row that violates a key, the field of a document. So only messages of the product's own
 * exceptions are shown; of all others the class, the error codes of the database and the stack
 * frames of the product remain.
 */
public final class ThrowableFormatter {
  private static final String OURS = "org.zerodistance.";
  private static final int MOST_FRAMES = 30;
  private static final int MOST_CAUSES = 10;

  private ThrowableFormatter() {}

  /** One line: the class, the codes of the database or the innermost cause, and a stack frame. */
  public static String line(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    Throwable innermost = chain.get(chain.size() - 1);
    StringBuilder line = new StringBuilder(described(thrown));
    Optional<SQLException> database =
        chain.stream()
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
    if (database.isPresent()) {
      line.append(": ").append(codes(database.get()));
    } else if (innermost != thrown) {
      line.append(", caused by ").append(described(innermost));
    }
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<StackTraceElement> frame = frames(chain.get(i)).findFirst();
      if (frame.isPresent()) {
        return line.append(", at ").append(frame.get()).toString();
      }
    }
    return line.toString();
  }

  /** Several lines: causes and suppressed throwables too, each with its stack frames. */
  public static String trace(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    append(trace, "", thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    return trace.toString();
  }

  private static void append(
      StringBuilder trace, String role, Throwable thrown, Set<Throwable> seen) {
    if (seen.size() == MOST_CAUSES || !seen.add(thrown)) {
      return;
    }
    if (!role.isEmpty()) {
      trace.append('\n').append(role).append(' ');
    }
    trace.append(described(thrown));
    if (thrown instanceof SQLException database) {
      trace.append(": ").append(codes(database));
    }
    // The place where it was thrown, in whatever library, and the way there through the product.
    Stream.concat(Arrays.stream(thrown.getStackTrace()).limit(1), frames(thrown))
        .distinct()
        .limit(MOST_FRAMES)
        .forEach(frame -> trace.append("\n\tat ").append(frame));
    for (Throwable suppressed : thrown.getSuppressed()) {
      append(trace, "suppressed", suppressed, seen);
    }
    if (thrown.getCause() != null) {
      append(trace, "caused by", thrown.getCause(), seen);
    }
  }

  private static List<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .toList();
  }

  private static String described(Throwable thrown) {
    String name = thrown.getClass().getName();
    return name.startsWith(OURS) && thrown.getMessage() != null
        ? name + ": " + thrown.getMessage().replaceAll("\\s*\\R\\s*", " ")
        : name;
  }

  private static String codes(SQLException database) {
    return "SQL state %s, error %d".formatted(database.getSQLState(), database.getErrorCode());
  }

  private static Stream<StackTraceElement> frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS));
  }
}
