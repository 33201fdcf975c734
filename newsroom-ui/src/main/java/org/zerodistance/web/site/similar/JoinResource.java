package org.zerodistance.web.site.similar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.MeTooConfig;
import org.zerodistance.cases.remarks.Voices;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeProblem;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.insight.likeness.CaseWords;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.insight.likeness.SimilarCases;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.site.voices.VoiceIntake;

/**
 * Shows probable duplicates while a reader writes an inquiry, and lets the reader join one instead.
 */
@Path("/inquiries/new")
@RequestScoped
public class JoinResource {
  private static final int SHOWN = 3;
  private static final int LEAST = 4;
  private static final int LONGEST = 2_000;

  @Inject SimilarCases similar;
  @Inject Voices voices;
  @Inject VoiceIntake intake;
  @Inject MeTooConfig meToos;
  @Inject IdempotentForms forms;
  @Inject IntakeRateLimiter throttle;
  @Inject Visitor visitor;
  @Inject Clock clock;

  /**
   * A page fragment for the form's script, or no content without duplicates. The typed text is
   * compared and not stored. A POST, so that the text is not written to access logs.
   */
  @POST
  @Path("likely")
  public Response likely(Form form) {
    String title = form.text("title").strip();
    if (title.length() < LEAST) {
      return nothing();
    }
    try {
      throttle.take(IntakeLimit.LOOK, visitor.address());
    } catch (IntakeProblem tooMany) {
      return nothing();
    }
    String body = form.text("body");
    List<SimilarCase> found =
        similar
            .likely(
                CaseWords.draft(
                    title,
                    body.length() <= LONGEST ? body : body.substring(0, LONGEST),
                    form.find("place"),
                    clock.instant()),
                SHOWN)
            .orElse(List.of());
    return found.isEmpty()
        ? nothing()
        : Response.ok(new LikelyPage(found, visitor.viewer().signedIn() ? 0 : meToos.work()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build();
  }

  /** Adds the reader's “me too” and text to an existing inquiry. */
  @POST
  @Path("join")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response join(Form form) {
    Optional<Long> number = form.number("join").filter(n -> n > 0);
    if (number.isEmpty()) {
      return Redirects.to("/inquiries/new");
    }
    InquiryNumber inquiry = new InquiryNumber(number.get());
    return forms.once(
        form,
        () -> {
          throttle.take(IntakeLimit.SAY, visitor.address());
          return intake.take(
              inquiry,
              form,
              browser -> voices.join(inquiry, words(form), visitor.viewer(), browser),
              "joined");
        });
  }

  private static String words(Form form) {
    String title = form.text("title").strip();
    String body = form.text("body").strip();
    return body.isEmpty() ? title : title.isEmpty() ? body : title + "\n" + body;
  }

  private static Response nothing() {
    return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
