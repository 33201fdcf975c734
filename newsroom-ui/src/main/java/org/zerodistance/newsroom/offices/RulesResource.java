package org.zerodistance.newsroom.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.deadlines.DeadlineRules;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.FormResponses;
import org.zerodistance.newsroom.web.Redirects;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.InvalidFormProblem;
import org.zerodistance.platform.Violations;
import org.zerodistance.viewers.Role;

/** Keeping the rules about working days. */
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
      rules.change(
          kind.get(),
          form.number("version").orElse(-1L).intValue(),
          form.number("workingDays").filter(n -> n <= Integer.MAX_VALUE).orElse(0L).intValue(),
          visitor.viewer());
      return Redirects.done(HOME, "rule-saved");
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> page(f));
    }
  }

  private RulesPage page(Form form) {
    return new RulesPage(form, List.copyOf(rules.current().values()), rules.history());
  }
}
