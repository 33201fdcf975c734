package org.zerodistance.foundation.sql;

import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * Inserts a row unless one with the same unique key exists. Every other refusal of the database (a
 * missing referenced row, a value that is too long, a null) remains an error, whereas {@code INSERT
 * IGNORE} would turn it into a warning that goes unread.
 *
 * <p>Catches the duplicate instead of using {@code ON DUPLICATE KEY UPDATE}, which counts an
 * existing row as one affected row as well, because the driver asks for the rows found and not for
 * the rows changed. MySQL and MariaDB undo the one statement only, so the caller's transaction goes
 * on. Batches whose count is not needed use {@code ON DUPLICATE KEY UPDATE column = column}.
 */
public final class InsertIfAbsent {
  private InsertIfAbsent() {}

  /**
   * Runs an insert of one row.
   *
   * @return false when a row with the same primary or unique key exists
   */
  public static boolean execute(Update insert) {
    try {
      return insert.execute() == 1;
    } catch (UnableToExecuteStatementException e) {
      if (SqlErrors.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }
}
