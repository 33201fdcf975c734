package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.sql.SqlErrors;
import org.zerodistance.web.kernel.uploads.TimedBody;

/**
 * Answers unexpected exceptions. A text that no word of the program can contain is not found; of
 * two people who change the same thing at the same moment, one is told so.
 */
@Provider
@Dependent
public class FailureMapper implements ExceptionMapper<Throwable> {
  private final ErrorResponses answers;
  private final ProblemMapper problems;

  @Inject
  FailureMapper(ErrorResponses answers, ProblemMapper problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public Response toResponse(Throwable failure) {
    if (isTooSlow(failure)) {
      return answers.ofStatus(408).response();
    }
    // The container may wrap a refusal that is thrown inside a transaction.
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problems.toResponse(problem);
      }
      if (cause instanceof SQLException sql && SqlErrors.isCollationMismatch(sql)) {
        return answers.ofStatus(404).response();
      }
      if (cause instanceof SQLException sql && SqlErrors.isDeadlock(sql)) {
        return answers.deadlock(failure).response();
      }
    }
    return isDatabaseAway(failure)
        ? answers.withoutDatabase(failure).response()
        : answers.failure(failure).response();
  }

  /** Whether a body that a resource reads by itself came too slowly. */
  private static boolean isTooSlow(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimedBody.TooSlow) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether no connection was available or the connection broke. The container's pool gives no SQL
   * state when it has no connection.
   */
  private static boolean isDatabaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getSQLState() == null || sql.getSQLState().startsWith("08"))) {
        return true;
      }
    }
    return false;
  }
}
