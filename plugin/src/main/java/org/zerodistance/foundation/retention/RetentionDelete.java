package org.zerodistance.foundation.retention;

import java.time.temporal.Temporal;
import org.jdbi.v3.core.Jdbi;

/** The statement of a task whose rows need nothing else than to be deleted. */
public final class RetentionDelete {
  private RetentionDelete() {}

  /**
   * Deletes the oldest rows.
   *
   * @param sql stands in the class that owns the table; has the parameters {@code before} and
   *     {@code most}
   * @return how many rows are gone
   */
  public static int execute(Jdbi jdbi, String sql, Temporal before, int most) {
    return jdbi.withHandle(
        h -> h.createUpdate(sql).bind("before", before).bind("most", most).execute());
  }
}
