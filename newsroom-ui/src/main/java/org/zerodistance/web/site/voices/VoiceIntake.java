package org.zerodistance.web.site.voices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.MeTooConfig;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.foundation.ratelimit.ProofOfWork;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lets a voice pass that is within the limits, and answers it. */
@Dependent
public class VoiceIntake {
  private final IntakeRateLimiter throttle;
  private final MeTooConfig config;
  private final VoterCookie cookie;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  VoiceIntake(
      IntakeRateLimiter throttle,
      MeTooConfig config,
      VoterCookie cookie,
      Visitor visitor,
      Clock clock) {
    this.throttle = throttle;
    this.config = config;
    this.cookie = cookie;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Gives the voice and leads back to the case.
   *
   * @param add adds the voice of this browser, if it was not counted before
   * @param done the notice about a voice that was counted
   * @throws org.zerodistance.foundation.ratelimit.IntakeProblem after too many voices
   * @throws InvalidFormProblem without the proof of work that the house asks for
   */
  public Response take(InquiryNumber number, Form form, Predicate<String> add, String done) {
    throttle.takeVoice(visitor.address(), number.toString());
    if (config.work() > 0 && !visitor.viewer().signedIn()) {
      requireWork(number, form.text("work"));
    }
    VoterCookie.Voter voter = cookie.voter();
    boolean counted = add.test(voter.browser());
    Response.ResponseBuilder answer =
        Response.fromResponse(
            Redirects.done("/inquiries/" + number, counted ? done : "me-too-again"));
    if (!visitor.viewer().signedIn()) {
      voter.cookie().ifPresent(answer::cookie);
    }
    return answer.build();
  }

  private void requireWork(InquiryNumber number, String proof) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    new Violations()
        .require(
            ProofOfWork.isDone(proof, number.toString(), config.work(), today),
            "work",
            "me-too.work-missing")
        .throwIfAny();
    throttle.useProof(number.toString(), proof);
  }
}
