package org.zerodistance.foundation.ratelimit;

import java.time.Duration;

/**
 * The limits on requests by network address. They are generous on purpose: a village hall or a
 * school sends from one address, and the attacks that a limit must stop come by the thousand.
 */
public enum IntakeLimit {
  SUBMIT(30, Duration.ofHours(1)),
  UPLOAD(180, Duration.ofHours(1)),
  /** Forms that may carry files, counted before they are read. */
  MULTIPART(600, Duration.ofHours(1)),
  /** Codes cannot be guessed; the limit protects the database from the attempts. */
  TRACK(30, Duration.ofMinutes(10)),
  /** Remarks, answers and other actions of an asker on a case. */
  SAY(60, Duration.ofHours(1)),
  /** “Me too” from one network: a carrier lets thousands of readers come from one. */
  VOICE(300, Duration.ofHours(1)),
  /** … on one case. */
  VOICE_ON_A_CASE(30, Duration.ofMinutes(10)),
  /** … on one case from the networks around it. */
  VOICE_FROM_AROUND(60, Duration.ofMinutes(10)),
  /** A proof of work, which is good for two days and once; counted by the proof itself. */
  PROOF(1, Duration.ofDays(2)),
  /** Searches for similar inquiries while a person types. */
  LOOK(900, Duration.ofHours(1)),
  /** Statistics of individual days, which are counted on request. */
  COUNT(60, Duration.ofMinutes(10));

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
