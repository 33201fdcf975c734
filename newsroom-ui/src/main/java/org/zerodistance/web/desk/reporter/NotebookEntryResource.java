package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPage;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.EntryId;
import org.zerodistance.newsroom.notebook.EntryKind;
import org.zerodistance.newsroom.notebook.EntryWording;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.FieldNotes;
import org.zerodistance.newsroom.notebook.NotebookCorrections;
import org.zerodistance.newsroom.notebook.NotebookEntry;
import org.zerodistance.newsroom.notebook.NotebookProblem;
import org.zerodistance.newsroom.notebook.VisitId;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/** Corrects and removes one entry of the notebook, and adds photos to a visit. */
@Path(
    "/desk/assignments/{id: [0-9]{1,18}}/notebook/{kind: notes|contacts|visits}/{number: [0-9]{1,18}}")
@RequestScoped
public class NotebookEntryResource {
  /** The largest number of photos of one visit. */
  private static final int MOST_PHOTOS = 30;

  private static final int CONFLICT = 409;

  @PathParam("id")
  private long id;

  @PathParam("kind")
  private String kind;

  @PathParam("number")
  private long number;

  @Inject private Visitor visitor;
  @Inject private AssignmentPages assignments;
  @Inject private IdempotentForms forms;
  @Inject private FieldNotePages pages;
  @Inject private FieldNotes notes;
  @Inject private NotebookCorrections corrections;
  @Inject private VisitPhotos visitPhotos;
  @Inject private Photos photos;
  @Inject private LocalMoments moments;
  @Inject private Clock clock;

  @GET
  public NotebookEntryPage show() {
    NotebookEntry entry = entry();
    return page(entry, stored(entry), Form.empty(), false);
  }

  @POST
  public Response correct(Form form) {
    NotebookEntry entry = entry();
    try {
      corrections.correct(
          assignment(),
          entry.entryId(),
          wording(entry, form),
          form.list("drop").stream().map(PhotoKey::find).flatMap(Optional::stream).toList(),
          form.version(),
          visitor.viewer());
      return Redirects.done(address(), "entry-corrected");
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> page(entry, f, Form.empty(), false));
    } catch (NotebookProblem problem) {
      if (problem.code() != NotebookProblem.Code.ENTRY_CHANGED_MEANWHILE) {
        throw problem;
      }
      Map<String, Object> typed = new HashMap<>(form.values());
      typed.put("version", entry.version());
      return FormResponses.page(CONFLICT, page(entry, Form.filled(typed), Form.empty(), true));
    }
  }

  @POST
  @Path("remove")
  public Response remove(Form form) {
    corrections.remove(assignment(), entryId(), form.version(), visitor.viewer());
    return Redirects.done("/desk/assignments/" + id, "entry-removed");
  }

  /** Adds photos to a visit, all of the form or none. */
  @POST
  @Path("photos")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response photos(Form form) {
    return forms.sentBefore(form).orElseGet(() -> newPhotos(form));
  }

  private Response newPhotos(Form form) {
    NotebookEntry visit = entry();
    if (visit.kind() != EntryKind.VISIT) {
      throw new NotFoundException();
    }
    List<Violations.Violation> wrong =
        new ArrayList<>(visitPhotos.accept(assignment(), form, room(photosOf(visit))));
    List<PhotoKey> keys = visitPhotos.keys(form);
    if (wrong.isEmpty() && keys.isEmpty() && !StagedPhotos.meant(form)) {
      wrong.add(new Violations.Violation(StagedPhotos.FIELD, "form.required", List.of()));
    }
    if (wrong.isEmpty() && !StagedPhotos.meant(form)) {
      try {
        return forms.once(
            form,
            () -> {
              notes.photos(visit, form.text(Form.KEY), keys, visitor.viewer());
              return Redirects.done(address(), "visit-photos-added");
            });
      } catch (PhotoProblem gone) {
        wrong.add(StagedPhotos.violation(gone));
      }
    }
    NotebookEntryPage again = page(visit, stored(visit), form.with(wrong), false);
    return wrong.isEmpty() ? FormResponses.page(200, again) : FormResponses.wrong(again);
  }

  private NotebookEntryPage page(NotebookEntry entry, Form form, Form photoForm, boolean clash) {
    AssignmentPage page = assignments.get(assignment(), visitor.viewer());
    List<PhotoRow> taken = photosOf(entry);
    return new NotebookEntryPage(
        page.assignment(),
        entry,
        taken,
        entry.isOpenTo(visitor.viewer(), clock.instant()),
        entry.kind() == EntryKind.VISIT && page.mayChange(),
        room(taken),
        clash,
        List.of(ContactWay.values()),
        form,
        photoForm,
        visitPhotos.of(photoForm));
  }

  private Form stored(NotebookEntry entry) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", entry.version());
    switch (entry.kind()) {
      case NOTE -> values.put("body", entry.body());
      case CONTACT -> {
        values.put("whom", entry.title());
        values.put("how", entry.how());
        values.put("said", entry.body());
        values.put("contactedAt", moments.field(entry.happenedAt()));
      }
      case VISIT -> {
        values.put("place", entry.title());
        values.put("seen", entry.body());
        values.put("visitedAt", moments.field(entry.happenedAt()));
      }
    }
    return Form.filled(values);
  }

  private EntryWording wording(NotebookEntry entry, Form form) {
    return switch (entry.kind()) {
      case NOTE -> new EntryWording("", null, form.text("body"), entry.happenedAt());
      case CONTACT ->
          new EntryWording(
              form.text("whom"),
              form.constant("how", ContactWay.class).orElse(entry.how()),
              form.text("said"),
              moment(entry, form, "contactedAt"));
      case VISIT ->
          new EntryWording(
              form.text("place"), null, form.text("seen"), moment(entry, form, "visitedAt"));
    };
  }

  /** Fields know minutes only; an unchanged one keeps the seconds. */
  private Instant moment(NotebookEntry entry, Form form, String field) {
    if (form.text(field).equals(moments.field(entry.happenedAt()))) {
      return entry.happenedAt();
    }
    Optional<Instant> typed = moments.moment(form, field);
    new Violations().require(typed.isPresent(), field, "form.moment").throwIfAny();
    return typed.orElseThrow();
  }

  private List<PhotoRow> photosOf(NotebookEntry entry) {
    return entry.kind() == EntryKind.VISIT
        ? photos.list(OwnerKind.VISIT, new VisitId(entry.id()))
        : List.of();
  }

  private static int room(List<PhotoRow> taken) {
    return Math.max(0, Math.min(VisitPhotos.AT_ONCE, MOST_PHOTOS - taken.size()));
  }

  private NotebookEntry entry() {
    return pages.get(assignment(), entryId(), visitor.viewer());
  }

  private EntryId entryId() {
    return new EntryId(EntryKind.find(kind).orElseThrow(NotFoundException::new), number);
  }

  private AssignmentId assignment() {
    return new AssignmentId(id);
  }

  private String address() {
    return "/desk/assignments/" + id + "/notebook/" + kind + "/" + number;
  }
}
