package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.cases.moderation.ReasonId;
import org.zerodistance.cases.moderation.ReasonKeeping;
import org.zerodistance.cases.moderation.ReturnReason;
import org.zerodistance.cases.moderation.ReturnReasons;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits the ready reasons with which moderators send inquiries back. */
@Path("/admin/reasons")
@RequestScoped
public class ReasonsResource {
  private static final String HOME = "/admin/reasons";

  @Inject Visitor visitor;
  @Inject ReturnReasons reasons;
  @Inject ReasonKeeping keeping;
  @Inject IdempotentForms forms;

  @GET
  public ReasonsPage show() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return new ReasonsPage(Form.empty(), reasons.all());
  }

  @POST
  public Response save(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Optional<ReasonId> id = form.number("id").map(ReasonId::new);
    try {
      if (id.isEmpty()) {
        return forms.once(
            form,
            () -> {
              keeping.create(
                  form.text("title"),
                  form.text("titleEn"),
                  form.text("words"),
                  form.text("wordsEn"),
                  visitor.viewer());
              return Redirects.done(HOME, "reason-saved");
            });
      }
      if (form.holds("action", "remove")) {
        keeping.remove(id.get(), form.version(), visitor.viewer());
        return Redirects.done(HOME, "reason-removed");
      } else {
        keeping.change(
            new ReturnReason(
                id.get(),
                form.text("title"),
                form.text("titleEn"),
                form.text("words"),
                form.text("wordsEn"),
                form.version()),
            visitor.viewer());
      }
      return Redirects.done(HOME, "reason-saved");
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> new ReasonsPage(f, reasons.all()));
    }
  }
}
