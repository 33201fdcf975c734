package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.newsroom.assignments.AddContact;
import org.zerodistance.newsroom.assignments.AddVisit;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.ContactWay;
import org.zerodistance.newsroom.assignments.FieldNotes;
import org.zerodistance.newsroom.assignments.VisitId;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.uploads.Upload;

/** Saves notes, contacts and visits, mostly from a phone. */
@Path("/desk/assignments/{id: [0-9]{1,18}}/notebook")
@RequestScoped
public class FieldNotesResource {
  private static final int MOST_PHOTOS = 6;

  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private FieldNotes notes;
  @Inject private PhotoIntake intake;
  @Inject private AssignmentSheets sheets;
  @Inject private LocalMoments moments;

  @POST
  @Path("notes")
  public Response note(Form form) {
    try {
      notes.note(assignment(), form.text("body"), visitor.viewer());
      return Redirects.done(address(), "note-added");
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
      notes.contact(
          assignment(),
          new AddContact(
              form.text("whom"),
              form.constant("how", ContactWay.class).orElse(ContactWay.PHONE),
              form.text("said"),
              at.orElseThrow()),
          visitor.viewer());
      return Redirects.done(address(), "contact-added");
    } catch (InvalidFormProblem problem) {
      return again("contact", form, problem);
    }
  }

  /** Photos that cannot be stored are reported; the visit and the other photos are saved. */
  @POST
  @Path("visits")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response visit(Form form) {
    Optional<Instant> at = moments.moment(form, "visitedAt");
    VisitId visit;
    try {
      new Violations()
          .require(at.isPresent(), "visitedAt", "form.required")
          .require(!form.text("place").isBlank(), "place", "form.required")
          .require(!form.text("seen").isBlank(), "seen", "form.required")
          .require(
              form.files("photos").size() <= MOST_PHOTOS,
              "photos",
              "assignment.photos-most",
              MOST_PHOTOS)
          .throwIfAny();
      visit =
          notes.visit(
              assignment(),
              new AddVisit(form.text("place"), form.text("seen"), at.orElseThrow()),
              visitor.viewer());
    } catch (InvalidFormProblem problem) {
      return again("visit", form, problem);
    }
    List<Violations.Violation> wrong = photos(form, visit);
    return wrong.isEmpty()
        ? Redirects.done(address(), "visit-added")
        : FormResponses.wrong(sheets.of(assignment(), "visit-photos", Form.empty().with(wrong)));
  }

  private List<Violations.Violation> photos(Form form, VisitId visit) {
    List<Violations.Violation> wrong = new ArrayList<>();
    for (Upload upload : form.files("photos")) {
      try (InputStream content = upload.open()) {
        intake.add(
            OwnerKind.VISIT,
            visit,
            new PhotoUpload(upload.fileName(), content),
            PhotoRole.PLAIN,
            "",
            visitor.viewer());
      } catch (PhotoProblem problem) {
        wrong.add(new Violations.Violation("photos", problem.messageKey(), problem.details()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return wrong;
  }

  private Response again(String section, Form form, InvalidFormProblem problem) {
    return FormResponses.with(problem, form, f -> sheets.of(assignment(), section, f));
  }

  private AssignmentId assignment() {
    return new AssignmentId(id);
  }

  private String address() {
    return "/desk/assignments/" + id;
  }
}
