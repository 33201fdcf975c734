package org.zerodistance.foundation.retention;

import java.time.Instant;

/**
 * Deletes what one rule names, in the feature that owns the table. Every bean of this type is
 * found; a rule has exactly one.
 */
public interface RetentionTask {
  RetentionRule rule();

  /**
   * Deletes some of what has been done with since before that instant, oldest first, in a
   * transaction of its own that takes well under a second. Called again until it deletes less.
   *
   * @param most the largest number of rows to delete
   * @return how many rows are gone
   */
  int deleteBefore(Instant before, int most);
}
