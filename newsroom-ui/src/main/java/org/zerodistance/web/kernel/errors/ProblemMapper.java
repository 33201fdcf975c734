package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.web.kernel.pages.QueryString;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Answers refusals by features; a visitor who must sign in first is redirected to the sign-in page.
 */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Problem> {
  private final ErrorResponses answers;
  private final Visitor visitor;

  @Inject
  ProblemMapper(ErrorResponses answers, Visitor visitor) {
    this.answers = answers;
    this.visitor = visitor;
  }

  @Override
  public Response toResponse(Problem problem) {
    boolean page = !visitor.path().startsWith("/api/") && !visitor.path().startsWith("/internal/");
    if (page && problem.code() == AccessProblem.AccessCode.SIGN_IN_FIRST) {
      return Redirects.to("/login" + QueryString.of(Map.of("next", visitor.pathAndQuery())));
    }
    return answers.of(problem).response();
  }
}
