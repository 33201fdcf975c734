package org.zerodistance.web.site.submit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeProblem;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Opens the asker's own inquiry by public number and secret code. */
@Path("/track")
@RequestScoped
public class TrackResource {
  @Inject private Tracking tracking;
  @Inject private TrackCookie cookie;
  @Inject private IntakeRateLimiter throttle;
  @Inject private Visitor visitor;

  @GET
  public Response form(@QueryParam("number") String number) {
    Form form = number == null ? Form.empty() : Form.filled(Map.of("number", number));
    return page(200, form);
  }

  /**
   * Opens the case, or reports that number and code do not match, without saying which is wrong.
   */
  @POST
  public Response open(Form form) {
    try {
      throttle.take(IntakeLimit.TRACK, visitor.address());
    } catch (IntakeProblem tooMany) {
      return page(
          429, form.with(List.of(new Violation("code", tooMany.messageKey(), tooMany.details()))));
    }
    Violations missing = new Violations();
    for (String field : List.of("number", "code")) {
      missing.require(!form.text(field).isBlank(), field, "form.required");
    }
    if (!missing.isEmpty()) {
      return page(422, form.with(missing.list()));
    }
    String code = Tokens.normalize(form.text("code"));
    Optional<InquiryNumber> number = number(form.text("number"));
    Optional<CaseView> seen =
        number.flatMap(n -> tracking.find(n, visitor.viewer(), Optional.of(code)));
    if (seen.isEmpty()) {
      return page(422, form.with(List.of(new Violation("code", "track.not-together", List.of()))));
    }
    InquiryNumber found = seen.get().number();
    return Response.fromResponse(Redirects.to("/track/" + found))
        .cookie(cookie.remember(found, code))
        .build();
  }

  /** Deletes the cookie, for browsers that other people use too. */
  @POST
  @Path("leave")
  public Response leave() {
    return Response.fromResponse(Redirects.done("/track", "track-left"))
        .cookie(cookie.forget())
        .build();
  }

  /** The digits of a number, in full width as well, with any grouping or prefix from copying. */
  static Optional<InquiryNumber> number(String typed) {
    String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 18
        ? Optional.empty()
        : Optional.of(new InquiryNumber(Long.parseLong(digits)));
  }

  private static Response page(int status, Form form) {
    return FormResponses.page(status, new TrackPage(form));
  }
}
