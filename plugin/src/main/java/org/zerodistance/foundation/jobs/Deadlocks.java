package org.zerodistance.foundation.jobs;

import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Tries a statement again when the database rolled it back because of a deadlock with another node.
 * For transactions that hold nothing else, since all of their work is lost.
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
