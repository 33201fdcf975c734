package org.zerodistance.foundation.sql;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts the SQL statements of the calling thread, so that a page can report them and a test can
 * limit them; then passes each statement on to other loggers.
 */
public final class SqlCount implements SqlLogger {
  private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

  private final List<SqlLogger> others;

  SqlCount(List<SqlLogger> others) {
    this.others = List.copyOf(others);
  }

  /** Resets the count to zero. */
  public static void reset() {
    COUNT.get()[0] = 0;
  }

  /** Statements executed on this thread since {@link #reset}. */
  public static int get() {
    return COUNT.get()[0];
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    COUNT.get()[0]++;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    others.forEach(other -> other.logAfterExecution(context));
  }

  @Override
  public void logException(StatementContext context, SQLException failure) {
    others.forEach(other -> other.logException(context, failure));
  }
}
