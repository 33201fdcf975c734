package org.zerodistance.web.site.account;

import jakarta.ws.rs.core.Response;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** Forms with secrets: errors are shown beside the fields, and no secret is shown again. */
final class CredentialForms {
  private CredentialForms() {}

  /** The form with its errors; a refusal that concerns no field is shown beside {@code field}. */
  static Form form(Form typed, Problem problem, String field) {
    if (problem instanceof InvalidFormProblem invalid) {
      return typed.with(invalid.violations());
    }
    return typed.with(
        new Violations().add(field, problem.messageKey(), problem.details().toArray()).list());
  }

  static Response page(Problem problem, HtmlPage htmlPage) {
    return page(problem.code().kind().status(), htmlPage);
  }

  static Response page(int status, HtmlPage htmlPage) {
    return FormResponses.page(status, htmlPage);
  }
}
