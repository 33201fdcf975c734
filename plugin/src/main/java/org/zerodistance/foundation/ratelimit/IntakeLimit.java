package org.zerodistance.foundation.ratelimit;

import java.time.Duration;

/**
 * What is limited, by network address. Generous on purpose: a village hall or a school sends from
 * one address, and what a limit must stop comes by the thousand.
 */
public enum IntakeLimit {
  SUBMIT(30, Duration.ofHours(1)),
  UPLOAD(180, Duration.ofHours(1)),
  /** Codes cannot be guessed; this keeps the guessing from being work for the database. */
  TRACK(30, Duration.ofMinutes(10)),
  /** Remarks, answers and the other things an asker does on a case. */
  SAY(60, Duration.ofHours(1)),
  /** Looking for likely same inquiries while somebody types. */
  LOOK(900, Duration.ofHours(1));

  private final int times;
  private final Duration within;

  IntakeLimit(int times, Duration within) {
    this.times = times;
    this.within = within;
  }

  int times() {
    return times;
  }

  Duration within() {
    return within;
  }
}
