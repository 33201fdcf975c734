package org.zerodistance.elasticsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps callers from waiting for a server that does not answer: opens when the server refuses or
 * lets wait twice in a row. While it is open one try a second finds out whether the server is back;
 * nothing else closes it. Thread-safe.
 */
final class CircuitBreaker {
  /** How bad a failure is. */
  enum Failure {
    /** Nobody listens there, or it says itself that it cannot: no use to try again at once. */
    REFUSED,
    /** An answer came late or not: may be chance once. */
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
   * Whether the caller may try if the server is back; true for one caller at a time, who then
   * reports what came of it.
   */
  synchronized boolean mayTry() {
    Instant now = clock.instant();
    if (!open || now.isBefore(nextTry)) {
      return false;
    }
    nextTry = now.plus(PAUSE);
    return true;
  }

  /** A call was answered; one that began before the breaker opened says nothing about now. */
  synchronized void succeeded() {
    slow = 0;
  }

  /** A try was answered. Returns true when this closed it. */
  synchronized boolean close() {
    boolean was = open;
    open = false;
    slow = 0;
    return was;
  }

  /** Returns true when this failure opened it. */
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
