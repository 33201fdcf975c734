package org.zerodistance.foundation.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Distinguishes the refusals of the database. The driver reports a duplicate key, a missing
 * referenced row, a null and a failed check by one exception type; only the error code differs.
 */
public final class SqlErrors {
  /** ER_DUP_ENTRY, of MySQL and MariaDB alike. */
  private static final int DUPLICATE_ENTRY = 1062;

  /** ER_ROW_IS_REFERENCED_2, of MySQL and MariaDB alike. */
  private static final int ROW_IS_REFERENCED = 1451;

  /** ER_LOCK_DEADLOCK and ER_LOCK_WAIT_TIMEOUT, of MySQL and MariaDB alike. */
  private static final Set<Integer> DEADLOCKS = Set.of(1213, 1205);

  /**
   * A word of the program was compared with a text that ASCII lacks: MariaDB's code and MySQL's.
   */
  private static final Set<Integer> COLLATION_MISMATCHES = Set.of(1267, 3988);

  private SqlErrors() {}

  /**
   * Whether another transaction at the same time was preferred, so that this one may be repeated.
   */
  public static boolean isDeadlock(SQLException refused) {
    return DEADLOCKS.contains(refused.getErrorCode());
  }

  /** Whether a text was looked for among words that cannot contain its characters. */
  public static boolean isCollationMismatch(SQLException refused) {
    return COLLATION_MISMATCHES.contains(refused.getErrorCode());
  }

  /** Whether a row with the same primary or unique key exists. */
  public static boolean isDuplicate(UnableToExecuteStatementException refused) {
    return has(refused, DUPLICATE_ENTRY);
  }

  /**
   * The exception to throw: the given one when a row with the same primary or unique key exists,
   * otherwise the database's.
   */
  public static RuntimeException onDuplicate(
      UnableToExecuteStatementException refused, Supplier<? extends RuntimeException> taken) {
    return isDuplicate(refused) ? taken.get() : refused;
  }

  /**
   * The exception to throw: the given one when other rows refer to the row that was to be deleted,
   * otherwise the database's.
   */
  public static RuntimeException onReferenced(
      UnableToExecuteStatementException refused, Supplier<? extends RuntimeException> inUse) {
    return has(refused, ROW_IS_REFERENCED) ? inUse.get() : refused;
  }

  private static boolean has(UnableToExecuteStatementException refused, int code) {
    return refused.getCause() instanceof SQLException cause && cause.getErrorCode() == code;
  }
}
