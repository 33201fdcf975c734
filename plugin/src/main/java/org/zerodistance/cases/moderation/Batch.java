package org.zerodistance.cases.moderation;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.platform.PersonId;

/**
 * One decision on many tasks. Until it starts, nothing is public and nobody has mail of it.
 *
 * @param dueAt the time at which it starts, unless it is undone before
 * @param startedAt when it began to take effect; then it cannot be undone any more
 */
public record Batch(
    BatchId id,
    BulkAction action,
    Optional<String> reason,
    PersonId madeBy,
    Instant dueAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> undoneAt) {
  /** Whether it waits, so that it can be undone. */
  public boolean pending() {
    return startedAt.isEmpty() && undoneAt.isEmpty();
  }
}
