package org.zerodistance.foundation.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * Inserts a row unless one with the same unique key is there. Every other refusal of the database
 * (a missing row that is referred to, a value that is too long, a null) stays the error that it is,
 * which the statement with {@code IGNORE} would turn into a warning that nobody reads.
 *
 * <p>A caught duplicate and not {@code ON DUPLICATE KEY UPDATE}, because that counts a row which is
 * there as one as well: the driver asks for the rows found and not for the rows changed. MySQL and
 * MariaDB undo the one statement only, so the caller's transaction goes on. Batches whose count
 * nobody asks for use {@code ON DUPLICATE KEY UPDATE column = column}.
 */
public final class InsertIfAbsent {
  /** ER_DUP_ENTRY, of MySQL and MariaDB alike. */
  private static final int DUPLICATE_ENTRY = 1062;

  private InsertIfAbsent() {}

  /**
   * Runs an insert of one row.
   *
   * @return false when a row with the same primary or unique key is there
   */
  public static boolean execute(Update insert) {
    try {
      return insert.execute() == 1;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException refused
          && refused.getErrorCode() == DUPLICATE_ENTRY) {
        return false;
      }
      throw e;
    }
  }
}
