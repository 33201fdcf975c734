package org.zerodistance.newsroom.account;

import jakarta.ws.rs.core.Response;
import org.zerodistance.newsroom.web.Again;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.platform.InvalidFormProblem;
import org.zerodistance.platform.Problem;
import org.zerodistance.platform.Violations;

/** Forms with secrets in them: refusals are said beside the fields, and nothing is kept. */
final class Refused {
  private Refused() {}

  /** The form with what is wrong; a refusal that is about no field stands beside {@code field}. */
  static Form form(Form typed, Problem problem, String field) {
    if (problem instanceof InvalidFormProblem invalid) {
      return typed.with(invalid.violations());
    }
    return typed.with(
        new Violations().add(field, problem.messageKey(), problem.details().toArray()).list());
  }

  static Response page(Problem problem, Page page) {
    return page(problem.code().kind().status(), page);
  }

  static Response page(int status, Page page) {
    return Again.page(status, page);
  }
}
