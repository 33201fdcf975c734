package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.outgoing.OutgoingDraft;
import org.zerodistance.web.kernel.outgoing.OutgoingTexts;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.office.cases.OfficeCasePages.TypedReply;

/** Shows one case to the office in charge, with all actions except answering. */
@Path("/office/cases/{number: [0-9]{1,18}}")
@RequestScoped
public class OfficeCaseResource {
  @Inject OfficeCasePages pages;
  @Inject Answering answering;
  @Inject IdempotentForms forms;
  @Inject OutgoingTexts outgoing;
  @Inject Visitor visitor;

  @PathParam("number")
  long number;

  @GET
  public OfficeCasePage show() {
    return pages.of(seen(), TypedReply.NOTHING);
  }

  @POST
  @Path("accept")
  public Response accept() {
    CaseView seen = seen();
    answering.accept(seen.id(), seen.row().officeId(), visitor.viewer());
    return Redirects.done("/office/cases/" + number, "office-accepted");
  }

  @POST
  @Path("ask")
  public Response ask(Form form) {
    CaseView seen = seen();
    try {
      return forms.once(
          form,
          () -> {
            outgoing.check(
                form, OutgoingDraft.ofOffice(seen).with("question", form.text("question")));
            answering.ask(
                seen.id(), seen.row().officeId(), form.text("question"), visitor.viewer());
            return Redirects.done("/office/cases/" + number, "office-asked");
          });
    } catch (InvalidFormProblem invalid) {
      return wrong(seen, TypedReply.ask(form.with(invalid.violations())));
    }
  }

  @POST
  @Path("refuse")
  public Response refuse(Form form) {
    CaseView seen = seen();
    try {
      answering.refuse(seen.id(), seen.row().officeId(), form.text("reason"), visitor.viewer());
    } catch (InvalidFormProblem invalid) {
      return wrong(seen, TypedReply.refuse(form.with(invalid.violations())));
    }
    return Redirects.done("/office?office=" + seen.row().officeSlug(), "office-refused");
  }

  private Response wrong(CaseView seen, TypedReply typedReply) {
    return FormResponses.wrong(pages.of(seen, typedReply));
  }

  private CaseView seen() {
    return pages.seen(new InquiryNumber(number));
  }
}
