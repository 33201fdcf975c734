package org.zerodistance.foundation.housekeeping;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.retention.RetentionRule;

/**
 * A rule, and what became of it.
 *
 * @param endedAt when it was carried out last
 * @param deleted rows that the last run deleted
 * @param deletedTotal rows since the beginning
 */
public record RetentionRow(
    RetentionRule rule, Optional<Instant> endedAt, long deleted, long deletedTotal) {
  /** How many days it is kept once it is done with. */
  public long days() {
    return rule.age().toDays();
  }
}
