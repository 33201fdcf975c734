package org.zerodistance.web.site.submit;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeProblem;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAccess;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoSize;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.PhotoResponses;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/**
 * The asker's own inquiry with all actions of the asker. A visitor without proof is led to the form
 * for number and code, whether the case exists or not.
 */
@Path("/track/{number: [0-9]{1,18}}")
@RequestScoped
public class TrackedResource {
  @PathParam("number")
  private long number;

  @Inject private Tracking tracking;
  @Inject private TrackedPages pages;
  @Inject private Asking asking;
  @Inject private Replies replies;
  @Inject private Photos photos;
  @Inject private StagedPhotos staged;
  @Inject private PhotoAccess photoAccess;
  @Inject private TrackCookie cookie;
  @Inject private IdempotentForms forms;
  @Inject private IntakeRateLimiter throttle;
  @Inject private Visitor visitor;

  @GET
  public Response show() {
    return seen().map(seen -> page(200, seen, Form.empty())).orElseGet(this::form);
  }

  @POST
  @Path("remark")
  public Response remark(Form form) {
    return change(form, "remark", seen -> asking.remark(seen, form.text("remark")));
  }

  @POST
  @Path("answer")
  public Response answer(Form form) {
    QuestionId question = new QuestionId(form.number("question").orElse(0L));
    return change(form, "answer", seen -> asking.answer(seen, question, form.text("answer")));
  }

  @POST
  @Path("resubmit")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response resubmit(Form form) {
    Optional<CaseView> returned = returned(form);
    if (returned.isEmpty()) {
      return Redirects.to("/track/" + number);
    }
    List<PhotoRow> own = photos.list(OwnerKind.INQUIRY, returned.get().id());
    List<Violation> wrong = accept(own, form);
    if (!wrong.isEmpty() || StagedPhotos.meant(form)) {
      return page(wrong.isEmpty() ? 200 : 422, returned.get(), form.with(wrong));
    }
    return change(
        form,
        "title",
        seen ->
            tracking.resubmit(
                seen,
                new CaseMoves.Resubmission(
                    form.text("title"),
                    form.text("body"),
                    form.find("place"),
                    form.key(),
                    staged.of(form.key()).stream().map(p -> p.fileKey().value()).toList(),
                    TrackedPages.dropped(own, form))));
  }

  /** Stores or removes photos for the page's script. */
  @POST
  @Path("photos")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response photos(Form form) {
    CaseView seen = returned(form).orElseThrow(NotFoundException::new);
    List<PhotoRow> own = photos.list(OwnerKind.INQUIRY, seen.id());
    List<Violation> wrong = accept(own, form);
    return FormResponses.page(
        200,
        new PhotoListPage(
            form.with(wrong),
            staged.of(form.key()),
            InquiryLimits.OF_AN_INQUIRY.withPhotos(TrackedPages.room(own, form))));
  }

  private Optional<CaseView> returned(Form form) {
    return InquiryForm.keyed(form)
        ? seen().filter(seen -> seen.row().moderation() == Moderation.RETURNED)
        : Optional.empty();
  }

  private List<Violation> accept(List<PhotoRow> own, Form form) {
    return staged.accept(form.key(), form, TrackedPages.room(own, form), Viewer.NOBODY);
  }

  @POST
  @Path("withdraw")
  public Response withdraw(Form form) {
    return change(form, "withdraw", tracking::withdraw);
  }

  /**
   * The case's photos for its asker, who may have no account and therefore no access to the common
   * photo addresses.
   */
  @GET
  @Path("photos/{key}/{size: full|medium|thumb}.jpg")
  public Response photo(@PathParam("key") String key, @PathParam("size") String size) {
    return PhotoResponses.of(
            seen()
                .flatMap(
                    seen ->
                        PhotoKey.find(key)
                            .flatMap(
                                known ->
                                    PhotoSize.find(size)
                                        .flatMap(existing -> open(seen, known, existing)))))
        .orElseThrow(NotFoundException::new);
  }

  /** A photo of the inquiry itself, or of an answer to it. */
  private Optional<PhotoAccess.OpenPhoto> open(CaseView seen, PhotoKey key, PhotoSize size) {
    return photoAccess
        .find(key, size, OwnerKind.INQUIRY, seen.id())
        .or(
            () ->
                replies.of(seen.id()).stream()
                    .filter(r -> r.photos().stream().anyMatch(p -> p.shownKey().equals(key)))
                    .findFirst()
                    .flatMap(r -> photoAccess.find(key, size, OwnerKind.REPLY, r.id())));
  }

  /**
   * Runs an action and shows the case again, with errors if any.
   *
   * @param field the field that shows violations of fields that the form does not have
   */
  private Response change(Form form, String field, Consumer<CaseView> work) {
    Optional<CaseView> found = seen();
    if (found.isEmpty()) {
      return form();
    }
    CaseView seen = found.get();
    try {
      return forms.once(
          form,
          () -> {
            throttle.take(IntakeLimit.SAY, visitor.address());
            work.accept(seen);
            return Redirects.done("/track/" + seen.number(), "track-" + actionOf(field));
          });
    } catch (InvalidFormProblem invalid) {
      return page(422, seen, form.with(moved(invalid.violations(), field)));
    } catch (PhotoProblem gone) {
      return page(422, seen, form.with(List.of(StagedPhotos.violation(gone))));
    } catch (IntakeProblem tooMany) {
      return page(
          429,
          seen,
          form.with(List.of(new Violation(field, tooMany.messageKey(), tooMany.details()))));
    }
  }

  private static String actionOf(String field) {
    return field.equals("title") ? "resubmit" : field;
  }

  /** Moves violations to the answer's own field: the rules treat an answer as a remark. */
  private static List<Violation> moved(List<Violation> violations, String field) {
    return violations.stream()
        .map(
            v -> v.field().equals("remark") ? new Violation(field, v.messageKey(), v.details()) : v)
        .toList();
  }

  private Optional<CaseView> seen() {
    InquiryNumber asked = new InquiryNumber(number);
    return tracking.find(asked, visitor.viewer(), cookie.code(asked));
  }

  private Response form() {
    return Redirects.to("/track?number=" + number);
  }

  private Response page(int status, CaseView seen, Form form) {
    return FormResponses.page(status, pages.of(seen, form));
  }
}
