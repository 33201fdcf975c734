package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.notebook.AddContact;
import org.zerodistance.newsroom.notebook.AddVisit;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.FieldNotes;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/** Saves notes, contacts and visits, mostly from a phone; shows what they said earlier. */
@Path("/desk/assignments/{id: [0-9]{1,18}}/notebook")
@RequestScoped
public class FieldNotesResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private IdempotentForms forms;
  @Inject private FieldNotes notes;
  @Inject private FieldNotePages notePages;
  @Inject private AssignmentPages assignmentPages;
  @Inject private VisitPhotos visitPhotos;
  @Inject private AssignmentSheets sheets;
  @Inject private LocalMoments moments;

  /** What corrected and removed entries said before. */
  @GET
  public EarlierWordingsPage earlier() {
    return new EarlierWordingsPage(
        assignmentPages.get(assignment(), visitor.viewer()).assignment(),
        notePages.earlierWordings(assignment(), visitor.viewer()));
  }

  @POST
  @Path("notes")
  public Response note(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            notes.note(assignment(), form.text("body"), visitor.viewer());
            return Redirects.done(address(), "note-added");
          });
    } catch (InvalidFormProblem problem) {
      return again("note", form, problem);
    }
  }

  @POST
  @Path("contacts")
  public Response contact(Form form) {
    Optional<Instant> at = moments.moment(form, "contactedAt");
    try {
      new Violations()
          .require(at.isPresent(), "contactedAt", "form.required")
          .require(!form.text("whom").isBlank(), "whom", "form.required")
          .require(!form.text("said").isBlank(), "said", "form.required")
          .throwIfAny();
      return forms.once(
          form,
          () -> {
            notes.contact(
                assignment(),
                new AddContact(
                    form.text("whom"),
                    form.constant("how", ContactWay.class).orElse(ContactWay.PHONE),
                    form.text("said"),
                    at.orElseThrow()),
                visitor.viewer());
            return Redirects.done(address(), "contact-added");
          });
    } catch (InvalidFormProblem problem) {
      return again("contact", form, problem);
    }
  }

  /**
   * Saves a visit with all its photos or nothing. Photos that are fine wait with the form while
   * another is refused, so that the second attempt needs no second upload.
   */
  @POST
  @Path("visits")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response visit(Form form) {
    return forms.sentBefore(form).orElseGet(() -> newVisit(form));
  }

  private Response newVisit(Form form) {
    List<Violations.Violation> wrong =
        new ArrayList<>(visitPhotos.accept(assignment(), form, VisitPhotos.AT_ONCE));
    if (StagedPhotos.meant(form)) {
      return again("visit", form, wrong);
    }
    Optional<Instant> at = moments.moment(form, "visitedAt");
    wrong.addAll(
        new Violations()
            .require(at.isPresent(), "visitedAt", "form.required")
            .require(!form.text("place").isBlank(), "place", "form.required")
            .require(!form.text("seen").isBlank(), "seen", "form.required")
            .list());
    if (!wrong.isEmpty()) {
      return again("visit", form, wrong);
    }
    try {
      return forms.once(
          form,
          () -> {
            notes.visit(
                assignment(),
                new AddVisit(
                    form.text("place"),
                    form.text("seen"),
                    at.orElseThrow(),
                    form.text(Form.KEY),
                    visitPhotos.keys(form)),
                visitor.viewer());
            return Redirects.done(address(), "visit-added");
          });
    } catch (InvalidFormProblem problem) {
      return again("visit", form, problem);
    } catch (PhotoProblem gone) {
      return again("visit", form, List.of(StagedPhotos.violation(gone)));
    }
  }

  private Response again(String section, Form form, InvalidFormProblem problem) {
    return FormResponses.with(problem, form, f -> sheets.of(assignment(), section, f));
  }

  private Response again(String section, Form form, List<Violations.Violation> wrong) {
    AssignmentSheet sheet = sheets.of(assignment(), section, form.with(wrong));
    return wrong.isEmpty() ? FormResponses.page(200, sheet) : FormResponses.wrong(sheet);
  }

  private AssignmentId assignment() {
    return new AssignmentId(id);
  }

  private String address() {
    return "/desk/assignments/" + id;
  }
}
