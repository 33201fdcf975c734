package org.zerodistance.search.indexkeeping;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored comparison of index and database.
 *
 * @param repairing whether differing documents were written anew
 * @param endedAt absent while it is running, or when it was aborted
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
    long different,
    long otherForm,
    long leaked,
    long ahead,
    long repaired) {
  /** The number of documents that differed, without those in the form of another release. */
  public long drift() {
    return missing + stale + different + leaked + ahead;
  }
}
