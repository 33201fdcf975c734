package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.web.kernel.pages.QueryString;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.signin.Reauthentication;

/**
 * Answers refusals by features. A visitor who must sign in first is redirected to the sign-in page;
 * one who sent a form signs in in its place, so that nothing typed is lost; a script is told 401.
 */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Problem> {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final ErrorResponses answers;
  private final Reauthentication reauthentication;
  private final Visitor visitor;

  @Inject
  ProblemMapper(ErrorResponses answers, Reauthentication reauthentication, Visitor visitor) {
    this.answers = answers;
    this.reauthentication = reauthentication;
    this.visitor = visitor;
  }

  @Override
  public Response toResponse(Problem problem) {
    boolean page = !visitor.path().startsWith("/api/") && !visitor.path().startsWith("/internal/");
    if (!page || problem.code() != AccessProblem.AccessCode.SIGN_IN_FIRST) {
      return answers.of(problem).response();
    }
    if (SAFE.contains(visitor.method())) {
      return Redirects.to("/login" + QueryString.of(Map.of("next", visitor.pathAndQuery())));
    }
    return visitor.byScript() ? answers.signInFirst().response() : reauthentication.inPlace();
  }
}
