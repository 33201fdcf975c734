package org.zerodistance.foundation.jobs;

import java.time.Duration;

/** How long a failed job waits, and how often it may fail. */
final class BackOff {
  /** So often a job may fail before it is set aside; with the waits, for about eight minutes. */
  static final int MOST_ATTEMPTS = 8;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private BackOff() {}

  /** Whether a job that fails now has failed for the last time. */
  static boolean isLast(Job job) {
    return job.attempts() + 1 >= MOST_ATTEMPTS;
  }

  /** Two seconds after the first failure, doubled each time, up to five minutes. */
  static Duration waitAfter(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
