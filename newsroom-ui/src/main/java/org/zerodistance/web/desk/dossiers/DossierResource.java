package org.zerodistance.web.desk.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.personaldata.Withheld;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.dossiers.DossierProblem;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.insight.dossiers.Linking;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.maps.PlacesMap;
import org.zerodistance.web.kernel.outgoing.OutgoingDraft;
import org.zerodistance.web.kernel.outgoing.OutgoingTexts;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits one dossier: its text, linked cases, state and visibility. */
@Path("/desk/dossiers/{id: [0-9]{1,18}}")
@RequestScoped
public class DossierResource {
  @PathParam("id")
  private long id;

  @Inject private DossierPages pages;
  @Inject private DossierKeeping keeping;
  @Inject private Linking linking;
  @Inject private IdempotentForms forms;
  @Inject private OutgoingTexts outgoing;
  @Inject private Timelines timelines;
  @Inject private CaseNumbers numbers;
  @Inject private Houses houses;
  @Inject private Site site;
  @Inject private Visitor visitor;

  @GET
  public DossierSheet show() {
    return sheet("", Form.empty());
  }

  /** Saves title and summary; after a concurrent change the later editor sees both texts. */
  @POST
  @Path("save")
  public Response save(Form form) {
    try {
      return change(
          "save",
          form,
          () -> {
            outgoing.check(
                form,
                OutgoingDraft.ofNewsroom(Subject.DOSSIER, dossier(), Withheld.NOTHING)
                    .with("title", form.text("title"))
                    .with("summary", form.text("summary")));
            keeping.save(
                dossier(),
                form.text("title"),
                form.text("summary"),
                form.version(),
                visitor.viewer());
          },
          "dossier-saved");
    } catch (DossierProblem problem) {
      if (problem.code() != DossierProblem.Code.DOSSIER_CHANGED_MEANWHILE) {
        throw problem;
      }
      List<Violations.Violation> wrong =
          List.of(new Violations.Violation("title", problem.messageKey(), List.of()));
      Form again =
          Form.filled(
              Map.of(
                  "title", form.text("title"),
                  "summary", form.text("summary"),
                  "stale", "1"));
      return Response.status(problem.code().kind().status())
          .entity(sheet("save", again.with(wrong)))
          .build();
    }
  }

  @POST
  @Path("move")
  public Response move(Form form) {
    Optional<DossierState> to = form.constant("to", DossierState.class);
    return change(
        "move",
        form,
        () -> {
          new Violations().require(to.isPresent(), "to", "form.required").throwIfAny();
          keeping.move(dossier(), to.orElseThrow(), form.version(), visitor.viewer());
        },
        "dossier-moved");
  }

  @POST
  @Path("publish")
  public Response publish(Form form) {
    return change(
        "publish",
        form,
        () -> {
          DossierRow row = pages.get(dossier(), visitor.viewer()).row();
          outgoing.check(
              form,
              OutgoingDraft.ofNewsroom(Subject.DOSSIER, dossier(), Withheld.NOTHING)
                  .with("title", row.title())
                  .with("summary", row.summary())
                  .mendedAt("/desk/dossiers/" + id));
          keeping.show(dossier(), true, form.version(), visitor.viewer());
        },
        "dossier-published");
  }

  @POST
  @Path("unpublish")
  public Response unpublish(Form form) {
    return change(
        "publish",
        form,
        () -> keeping.show(dossier(), false, form.version(), visitor.viewer()),
        "dossier-unpublished");
  }

  @POST
  @Path("link")
  public Response link(Form form) {
    return change(
        "link",
        form,
        () -> {
          Violations wrong = new Violations();
          List<InquiryId> cases = numbers.of(form, wrong);
          wrong
              .require(!cases.isEmpty() || !wrong.isEmpty(), "numbers", "form.required")
              .throwIfAny();
          cases.forEach(c -> linking.link(dossier(), c, visitor.viewer()));
        },
        "dossier-linked");
  }

  @POST
  @Path("unlink")
  public Response unlink(Form form) {
    return change(
        "link",
        form,
        () ->
            numbers
                .of(form, new Violations())
                .forEach(c -> linking.unlink(dossier(), c, visitor.viewer())),
        "dossier-unlinked");
  }

  private Response change(String section, Form form, Runnable work, String done) {
    visitor.viewer().requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    try {
      return forms.once(
          form,
          () -> {
            work.run();
            return Redirects.done("/desk/dossiers/" + id, done);
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(sheet(section, form.with(problem.violations())))
          .build();
    }
  }

  private DossierSheet sheet(String section, Form form) {
    Viewer viewer = visitor.viewer();
    DossierPage page = pages.get(dossier(), viewer);
    boolean editor = viewer.has(Role.EDITOR);
    DossierState state = page.row().state();
    boolean mayMove = editor || (viewer.has(Role.REPORTER) && state != DossierState.PROPOSED);
    return new DossierSheet(
        page,
        PlacesMap.of(page.cases(), houses.current().map(), site.mapTiles()),
        timelines.of(Subject.DOSSIER, dossier(), EnumSet.allOf(Audience.class)),
        mayMove
            ? List.of(DossierState.values()).stream().filter(state.next()::contains).toList()
            : List.of(),
        editor && (state.mayBePublic() || page.row().shown()),
        section,
        form);
  }

  private DossierId dossier() {
    return new DossierId(id);
  }
}
