package org.zerodistance.elasticsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Prevents callers from waiting for a server that does not respond: opens when the server refuses
 * or is too slow twice in a row. While it is open, one probe per second checks whether the server
 * is back; nothing else closes it. Thread-safe.
 */
final class CircuitBreaker {
  /** The kinds of failures. */
  enum Failure {
    /**
     * No server is listening, or it reports itself that it is unavailable; trying again at once is
     * of no use.
     */
    REFUSED,
    /** An answer was late or missing; a single case may be chance. */
    SLOW
  }

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int SLOW_IN_A_ROW = 2;

  private final Clock clock;
  private boolean open;
  private int slow;
  private Instant nextTry = Instant.MIN;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether calls may be made. */
  synchronized boolean isClosed() {
    return !open;
  }

  /**
   * Whether the caller may probe the server; true for one caller at a time, who must report the
   * result.
   */
  synchronized boolean mayTry() {
    Instant now = clock.instant();
    if (!open || now.isBefore(nextTry)) {
      return false;
    }
    nextTry = now.plus(PAUSE);
    return true;
  }

  /**
   * Records that a call was answered; has no effect on an open breaker, because the call may have
   * begun before it opened.
   */
  synchronized void succeeded() {
    slow = 0;
  }

  /** Records that a probe was answered. Returns true when this closed the breaker. */
  synchronized boolean close() {
    boolean was = open;
    open = false;
    slow = 0;
    return was;
  }

  /** Records a failure. Returns true when it opened the breaker. */
  synchronized boolean failed(Failure failure) {
    slow++;
    nextTry = clock.instant().plus(PAUSE);
    if (open || (failure == Failure.SLOW && slow < SLOW_IN_A_ROW)) {
      return false;
    }
    open = true;
    return true;
  }
}
