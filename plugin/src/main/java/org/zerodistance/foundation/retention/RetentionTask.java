package org.zerodistance.foundation.retention;

import java.time.Instant;

/**
 * Deletes the rows of one rule, in the feature that owns the table. Each rule has exactly one bean
 * of this type.
 */
public interface RetentionTask {
  RetentionRule rule();

  /**
   * Deletes rows whose date is before the instant, oldest first, in a separate transaction that
   * takes well under a second. Called again until it deletes fewer than {@code most}.
   *
   * @param most the largest number of rows to delete
   * @return how many rows are gone
   */
  int deleteBefore(Instant before, int most);
}
