package org.zerodistance.foundation.jobs;

import java.sql.SQLException;

/**
 * Why a job failed.
 *
 * @param reason for the administrators' page and the log; holds ids, no personal data
 * @param forGood whether trying again is of no use, so that the job is set aside at once
 */
public record JobFailure(String reason, boolean forGood) {
  private static final int LONGEST_REASON = 500;

  public JobFailure {
    reason = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
  }

  /** It may succeed another time. */
  public static JobFailure later(String reason) {
    return new JobFailure(reason, false);
  }

  /** Trying again is of no use. */
  public static JobFailure forGood(String reason) {
    return new JobFailure(reason, true);
  }

  /**
   * What was thrown. The message of a failed statement holds the values that it was given, so that
   * only the database's codes are kept of it.
   */
  public static JobFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return later(
            "%s: SQL state %s, error %d"
                .formatted(thrown.getClass().getName(), sql.getSQLState(), sql.getErrorCode()));
      }
    }
    return later(thrown.toString());
  }
}
