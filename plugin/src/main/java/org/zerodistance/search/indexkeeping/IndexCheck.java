package org.zerodistance.search.indexkeeping;

import java.time.Instant;
import java.util.Optional;

/**
 * One comparison of index and database, as it is remembered.
 *
 * @param repairing whether what differed was written anew
 * @param endedAt absent while it goes on, or when it was broken off
 */
public record IndexCheck(
    long id,
    boolean repairing,
    Instant startedAt,
    Optional<Instant> endedAt,
    long documents,
    long indexed,
    long missing,
    long stale,
    long leaked,
    long ahead,
    long repaired) {
  /** How many documents differed. */
  public long drift() {
    return missing + stale + leaked + ahead;
  }
}
