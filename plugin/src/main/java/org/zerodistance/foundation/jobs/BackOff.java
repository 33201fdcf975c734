package org.zerodistance.foundation.jobs;

import java.time.Duration;

/** The waiting times of a failed job, and the number of its attempts. */
final class BackOff {
  /**
   * The failures after which a job is set aside; with the waits, this takes about eight minutes.
   */
  static final int MOST_ATTEMPTS = 8;

  private static final long LONGEST_WAIT_SECONDS = 300;

  private BackOff() {}

  /** Whether a failure now is the job's last. */
  static boolean isLast(Job job) {
    return job.attempts() + 1 >= MOST_ATTEMPTS;
  }

  /** Two seconds after the first failure, doubled each time, up to five minutes. */
  static Duration waitAfter(int attempts) {
    return Duration.ofSeconds(Math.min(1L << Math.min(attempts, 20), LONGEST_WAIT_SECONDS));
  }
}
