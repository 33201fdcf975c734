package org.zerodistance.foundation.jobs;

import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Repeats a statement that the database rolled back because of a deadlock with another node. For
 * transactions without other work, since all of it is lost.
 */
public final class Deadlocks {
  private static final int MOST = 5;

  private Deadlocks() {}

  /**
   * @throws UnableToExecuteStatementException after the fifth deadlock in a row
   */
  public static <T> T retried(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (UnableToExecuteStatementException e) {
        if (!(e.getCause() instanceof SQLTransactionRollbackException) || attempt == MOST) {
          throw e;
        }
      }
    }
  }
}
