package org.zerodistance.web.desk.sources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.newsroom.sources.SourceContact;
import org.zerodistance.newsroom.sources.Sources;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.outgoing.OutgoingDraft;
import org.zerodistance.web.kernel.outgoing.OutgoingTexts;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Shows reporters and editors the source of a case, each time with a line in the audit trail, and
 * puts questions of the newsroom to the asker.
 */
@Path("/desk/sources/{number: [0-9]{1,18}}")
@RequestScoped
public class SourceResource {
  @PathParam("number")
  private long number;

  @Inject private Sources sources;
  @Inject private CasePages cases;
  @Inject private Asking asking;
  @Inject private IdempotentForms forms;
  @Inject private OutgoingTexts outgoing;
  @Inject private Visitor visitor;

  /** A full page, or a fragment for the box of another page. */
  @GET
  public Response look() {
    SourceContact source = sources.look(new InquiryNumber(number), visitor.viewer());
    return FormResponses.page(
        200, new SourcePage(source, visitor.query("part").isEmpty(), Asking.canAsk(source.seen())));
  }

  @GET
  @Path("ask")
  public AskPage form() {
    return page(Form.empty());
  }

  @POST
  @Path("ask")
  public Response ask(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            CaseView seen = seen();
            outgoing.check(
                form,
                OutgoingDraft.ofNewsroom(Subject.INQUIRY, seen.id(), seen.withheld())
                    .with("question", form.text("question")));
            asking.askForNewsroom(seen, form.text("question"), visitor.viewer());
            return Redirects.done("/desk/sources/" + number + "/ask", "newsroom-asked");
          });
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, this::page);
    }
  }

  private AskPage page(Form form) {
    CaseView seen = seen();
    return new AskPage(
        seen,
        asking.questions(seen.id()),
        asking.remarks(seen.id(), true),
        Asking.canAsk(seen),
        form);
  }

  private CaseView seen() {
    visitor.viewer().requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return cases.get(new InquiryNumber(number), visitor.viewer());
  }
}
