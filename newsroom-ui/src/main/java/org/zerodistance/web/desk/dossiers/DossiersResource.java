package org.zerodistance.web.desk.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.insight.proposals.ProposalPages;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists the newsroom's dossiers and creates new ones. */
@Path("/desk/dossiers")
@RequestScoped
public class DossiersResource {
  private static final int PAGE = 20;

  @Inject DossierPages pages;
  @Inject DossierKeeping keeping;
  @Inject IdempotentForms forms;
  @Inject ProposalPages proposals;
  @Inject CaseNumbers numbers;
  @Inject Visitor visitor;

  @GET
  public DossiersPage list() {
    String cursor = visitor.query("cursor").orElse(null);
    String chosen = visitor.query("state").orElse("");
    Optional<DossierState> state =
        List.of(DossierState.values()).stream()
            .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(chosen))
            .findFirst();
    Page<DossierRow> page = pages.list(state, TimeCursor.of(cursor), PAGE, visitor.viewer());
    return new DossiersPage(
        page.rows(),
        page.next(),
        cursor != null,
        List.of(DossierState.values()),
        state.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(""),
        proposals.open(visitor.viewer()).size());
  }

  @GET
  @Path("new")
  public NewDossierPage blank() {
    visitor.viewer().requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return new NewDossierPage(Form.filled(Map.of("numbers", visitor.query("case").orElse(""))));
  }

  /**
   * Creates a dossier from the form, or shows the form with cases that were ticked on another page.
   */
  @POST
  public Response create(Form form) {
    visitor.viewer().requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    try {
      Violations wrong = new Violations();
      List<InquiryId> cases = numbers.of(form, wrong);
      wrong.length("title", form.text("title"), 2, 200).throwIfAny();
      return forms.once(
          form,
          () -> {
            DossierId id =
                keeping.create(form.text("title"), form.text("summary"), cases, visitor.viewer());
            return Redirects.done("/desk/dossiers/" + id, "dossier-created");
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(new NewDossierPage(asTyped(form).with(problem.violations())))
          .build();
    }
  }

  /** The form that is returned, with ticked cases written as numbers. */
  private static Form asTyped(Form form) {
    String all = String.join(" ", form.list("case"));
    return Form.filled(
        Map.of(
            "title", form.text("title"),
            "summary", form.text("summary"),
            "numbers", (all + " " + form.text("numbers")).strip()));
  }
}
