package org.zerodistance.web.admin.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.deadlines.DeadlineRules;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Changes the rules for working days. */
@Path("/admin/rules")
@RequestScoped
public class RulesResource {
  private static final String HOME = "/admin/rules";

  @Inject Visitor visitor;
  @Inject DeadlineRules rules;

  @GET
  public RulesPage show() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return page(Form.empty());
  }

  @POST
  public Response change(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      Optional<Kind> kind = form.constant("kind", Kind.class);
      if (kind.isEmpty()) {
        throw new InvalidFormProblem(new Violations().add("workingDays", "form.required").list());
      }
      boolean changed =
          rules.change(
              kind.get(),
              form.version(),
              form.number("workingDays").filter(n -> n <= Integer.MAX_VALUE).orElse(0L).intValue(),
              visitor.viewer());
      return Redirects.done(HOME, changed ? "rule-saved" : "rule-unchanged");
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> page(f));
    }
  }

  private RulesPage page(Form form) {
    return new RulesPage(form, List.copyOf(rules.current().values()), rules.history());
  }
}
