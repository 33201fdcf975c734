package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import org.zerodistance.foundation.platform.Problem;

/** Answers whatever nobody expected. */
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
    // A refusal inside a transaction may arrive wrapped by the container.
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problems.toResponse(problem);
      }
    }
    return isDatabaseAway(failure)
        ? answers.withoutDatabase(failure).response()
        : answers.failure(failure).response();
  }

  /**
   * Whether no connection was to be had or the one at hand broke. The container's pool gives no
   * state when it has nothing to give.
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
