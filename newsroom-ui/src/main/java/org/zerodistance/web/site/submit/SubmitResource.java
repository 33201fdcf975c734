package org.zerodistance.web.site.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeProblem;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.foundation.sql.DuplicateKeyProblem;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/**
 * The form for a new inquiry. After errors the page is returned with all typed values and all
 * photos that were stored.
 */
@Path("/inquiries/new")
@ApplicationScoped
public class SubmitResource {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject private BoardDirectory boards;
  @Inject private StagedPhotos staged;
  @Inject private Submitting submitting;
  @Inject private IntakeRateLimiter throttle;
  @Inject private Visitor visitor;

  @GET
  public Response form(@QueryParam("board") String board) {
    // The browser may keep the form for Back, with what was typed into it; no other cache may.
    return Response.fromResponse(
            page(
                200,
                InquiryForm.fresh(Optional.ofNullable(board), visitor.viewer()),
                true,
                Optional.empty()))
        .header(HttpHeaders.CACHE_CONTROL, null)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response send(Form form) {
    if (!InquiryForm.keyed(form)) {
      return Redirects.to("/inquiries/new");
    }
    List<Violation> wrong = new ArrayList<>(accept(form));
    if (StagedPhotos.meant(form)) {
      return page(wrong.isEmpty() ? 200 : UNPROCESSABLE, form.with(wrong), false, Optional.empty());
    }
    Optional<BoardId> board = board(form, wrong);
    List<Violation> outside = submitting.checkArea(InquiryForm.point(form)).list();
    wrong.addAll(outside);
    Optional<SubmitInquiry> command = command(form, board, wrong);
    if (!outside.isEmpty()) {
      // Nobody can see or move a pin outside of the map, so it is taken off.
      return page(
          UNPROCESSABLE, InquiryForm.withoutPoint(form.with(wrong)), false, Optional.empty());
    }
    if (!wrong.isEmpty() || command.isEmpty()) {
      return page(UNPROCESSABLE, form.with(wrong), false, Optional.empty());
    }
    return submit(form, command.get());
  }

  /** Stores or removes photos for the page's script. */
  @POST
  @Path("photos")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response photos(Form form) {
    if (!InquiryForm.keyed(form)) {
      return Response.status(Response.Status.BAD_REQUEST).build();
    }
    List<Violation> wrong = accept(form);
    return FormResponses.page(
        200,
        new PhotoListPage(
            form.with(wrong), staged.of(form.text(Form.KEY)), InquiryLimits.OF_AN_INQUIRY));
  }

  /**
   * Photos have no owner, even if the reader is signed in, so that those of an abandoned form are
   * deleted after a day.
   */
  private List<Violation> accept(Form form) {
    return staged.accept(form.key(), form, SubmitInquiry.MOST_PHOTOS, Viewer.NOBODY);
  }

  private Response submit(Form form, SubmitInquiry command) {
    try {
      throttle.take(IntakeLimit.SUBMIT, visitor.address());
      return Redirects.to("/inquiries/receipt/" + submitting.submit(command).token());
    } catch (IntakeProblem tooMany) {
      return page(
          TOO_MANY,
          form.with(List.of(new Violation("send", tooMany.messageKey(), tooMany.details()))),
          false,
          Optional.empty());
    } catch (PhotoProblem gone) {
      return page(
          UNPROCESSABLE, form.with(List.of(StagedPhotos.violation(gone))), false, Optional.empty());
    } catch (DuplicateKeyProblem sentBefore) {
      // The reader went back to a form already sent, changed it and sent it again.
      Form again = InquiryForm.again(form);
      staged.move(form.key(), again.key());
      return page(409, again, false, submitting.receiptOf(command.formKey()).map(Receipt::token));
    }
  }

  private Optional<BoardId> board(Form form, List<Violation> wrong) {
    Optional<String> slug = form.find("board");
    Optional<BoardId> board = slug.flatMap(boards::find).filter(BoardRow::open).map(BoardRow::id);
    if (slug.isPresent() && board.isEmpty()) {
      wrong.add(new Violation("board", "submit.board-closed", List.of()));
    }
    return board;
  }

  private Optional<SubmitInquiry> command(
      Form form, Optional<BoardId> board, List<Violation> wrong) {
    List<PhotoRow> photos = staged.of(form.text(Form.KEY));
    try {
      return Optional.of(
          InquiryForm.command(form, board, photos, visitor.viewer(), visitor.lang()));
    } catch (InvalidFormProblem invalid) {
      wrong.addAll(invalid.violations());
      return Optional.empty();
    }
  }

  private Response page(int status, Form form, boolean fresh, Optional<String> sentBefore) {
    return FormResponses.page(
        status,
        new SubmitPage(
            form,
            boards.openByGroup(),
            List.of(Kind.values()),
            staged.of(form.text(Form.KEY)),
            InquiryLimits.OF_AN_INQUIRY,
            fresh,
            sentBefore));
  }
}
