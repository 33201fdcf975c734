package org.zerodistance.foundation.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * How a recurring job stands.
 *
 * @param availableAt when it is due next; while it runs, when its lease ends
 * @param attempts failures since it succeeded last
 * @param endedAt when it succeeded last
 */
public record RecurringState(
    String name,
    Optional<Instant> availableAt,
    boolean running,
    int attempts,
    Optional<String> lastError,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  static RecurringState unknown(String name) {
    return new RecurringState(
        name, Optional.empty(), false, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
