package org.zerodistance.foundation.housekeeping;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.retention.RetentionRule;

/**
 * A rule with the results of its runs.
 *
 * @param endedAt the end of the last run
 * @param deleted the number of rows that the last run deleted
 * @param deletedTotal the number of rows that all runs deleted
 */
public record RetentionRow(
    RetentionRule rule, Optional<Instant> endedAt, long deleted, long deletedTotal) {
  /** The retention period in days. */
  public long days() {
    return rule.age().toDays();
  }
}
