package org.zerodistance.foundation.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a recurring job.
 *
 * @param availableAt the next due time, also before the first run; while it runs, the end of its
 *     lease
 * @param attempts failures since the last success
 * @param askedAt since when a run that an administrator asked for waits or goes on
 * @param endedAt the time of the last success
 */
public record RecurringState(
    String name,
    Optional<Instant> availableAt,
    boolean running,
    int attempts,
    Optional<String> lastError,
    Optional<Instant> askedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  /** The state of a job that no node has begun with yet. */
  static RecurringState planned(String name, Instant at) {
    return new RecurringState(
        name,
        Optional.of(at),
        false,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
