package org.zerodistance.foundation.jobs;

import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * The reason why a job failed.
 *
 * @param reason a text for the administrators' page and the log; contains ids, no personal data
 * @param forGood whether a retry is of no use, so that the job is set aside at once
 */
public record JobFailure(String reason, boolean forGood) {
  private static final int LONGEST_REASON = 500;

  public JobFailure {
    reason = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
  }

  /** A failure after which a retry may succeed. */
  public static JobFailure later(String reason) {
    return new JobFailure(reason, false);
  }

  /** A failure after which a retry is of no use. */
  public static JobFailure forGood(String reason) {
    return new JobFailure(reason, true);
  }

  /** The failure for a throwable, without the messages of others, which may contain values. */
  public static JobFailure of(Throwable thrown) {
    return later(ThrowableFormatter.line(thrown));
  }
}
