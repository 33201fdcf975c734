package org.zerodistance.web.desk.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.proposals.ProposalDeciding;
import org.zerodistance.insight.proposals.ProposalId;
import org.zerodistance.insight.proposals.ProposalPages;
import org.zerodistance.insight.proposals.ProposalRow;
import org.zerodistance.insight.proposals.ProposalSearch;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows proposed dossiers; accepts or dismisses them. */
@Path("/desk/dossiers/proposals")
@RequestScoped
public class ProposalsResource {
  private static final String HOME = "/desk/dossiers/proposals";

  @Inject ProposalPages pages;
  @Inject ProposalDeciding deciding;
  @Inject IdempotentForms forms;
  @Inject ProposalSearch search;
  @Inject CaseNumbers numbers;
  @Inject Visitor visitor;

  @GET
  public ProposalsPage list() {
    Viewer by = visitor.viewer();
    return new ProposalsPage(pages.open(by), pages.lastSearch(by), pages.isSearching(by));
  }

  /** Starts a new search for proposals in the background. */
  @POST
  @Path("look")
  public Response look() {
    boolean looks = search.ask(visitor.viewer());
    return Redirects.done(HOME, looks ? "proposals-looking" : "proposals-looking-already");
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public ProposalSheet show(@PathParam("id") long id) {
    ProposalRow row = pages.get(new ProposalId(id), visitor.viewer());
    return sheet(row, Form.filled(Map.of("title", row.title())));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/accept")
  public Response accept(@PathParam("id") long id, Form form) {
    return forms.sentBefore(form).orElseGet(() -> newDossier(new ProposalId(id), form));
  }

  private Response newDossier(ProposalId proposal, Form form) {
    ProposalRow row = pages.get(proposal, visitor.viewer());
    try {
      Violations wrong = new Violations();
      List<InquiryId> chosen = numbers.of(form, wrong);
      wrong.throwIfAny();
      return forms.once(
          form,
          () -> {
            DossierId dossier =
                deciding.accept(
                    proposal, form.text("title"), form.text("summary"), chosen, visitor.viewer());
            return Redirects.done("/desk/dossiers/" + dossier, "proposal-accepted");
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(sheet(row, form.with(problem.violations())))
          .build();
    }
  }

  @POST
  @Path("{id: [0-9]{1,18}}/dismiss")
  public Response dismiss(@PathParam("id") long id) {
    deciding.dismiss(new ProposalId(id), visitor.viewer());
    return Redirects.done(HOME, "proposal-dismissed");
  }

  private ProposalSheet sheet(ProposalRow row, Form form) {
    return new ProposalSheet(row, pages.cases(row.id(), visitor.viewer()), form);
  }
}
