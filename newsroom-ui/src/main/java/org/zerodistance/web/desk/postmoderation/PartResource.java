package org.zerodistance.web.desk.postmoderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.cases.postmoderation.ModeratedParts;
import org.zerodistance.cases.postmoderation.ModerationReason;
import org.zerodistance.cases.postmoderation.PostModerationProblem;
import org.zerodistance.cases.postmoderation.PostModerationProblem.PostModerationCode;
import org.zerodistance.cases.postmoderation.Redacting;
import org.zerodistance.cases.postmoderation.Takedown;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.web.desk.moderation.RedactionMarks;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Hides one public part of a case, shows it again, and blacks out more or less of it. */
@Path("/desk/cases/{number: [0-9]{1,18}}/moderation/{part: [a-z]+-[0-9]{1,18}}")
@RequestScoped
public class PartResource {
  @PathParam("number")
  private long number;

  @PathParam("part")
  private String name;

  @Inject private ModeratedParts parts;
  @Inject private Takedown takedown;
  @Inject private Redacting redacting;
  @Inject private Visitor visitor;

  @GET
  public PartPage show() {
    return page("", Form.empty());
  }

  @POST
  @Path("hide")
  public Response hide(Form form) {
    return change(
        "hide", form, () -> takedown.hide(inquiry(), part(), reason(form), visitor.viewer()));
  }

  @POST
  @Path("show")
  public Response showAgain(Form form) {
    return change(
        "show", form, () -> takedown.show(inquiry(), part(), reason(form), visitor.viewer()));
  }

  /** Blacks out the marked passages and no others. */
  @POST
  @Path("redact")
  public Response redact(Form form) {
    return change(
        "redact",
        form,
        () -> {
          ModeratedPart part = parts.get(inquiry(), part(), visitor.viewer());
          chosen(form)
              .require(
                  !RedactionMarks.isNowhere(part.words(), form.text("also")),
                  "also",
                  "postmoderation.words-nowhere")
              .throwIfAny();
          redacting.blackOut(
              inquiry(),
              part(),
              RedactionMarks.of(part.words(), part.spans(), seen(), form).spans(),
              reason(form),
              visitor.viewer());
        });
  }

  /** Blacks out the boxes on a photo and no others. */
  @POST
  @Path("boxes")
  public Response boxes(Form form) {
    return change(
        "boxes",
        form,
        () -> {
          ModeratedPart part = parts.get(inquiry(), part(), visitor.viewer());
          Violations violations = chosen(form);
          List<PhotoBox> boxes = BoxFields.of(part, form).boxes(violations);
          violations.throwIfAny();
          if (!boxes.equals(part.boxes())) {
            ModerationReason reason = reason(form);
            redacting.exchange(
                inquiry(),
                redacting.render(inquiry(), part(), boxes, reason, visitor.viewer()),
                reason,
                visitor.viewer());
          }
        });
  }

  /** All errors of a form are named at once, that of its reason included. */
  private static Violations chosen(Form form) {
    return new Violations()
        .require(form.constant("why", WithheldReason.class).isPresent(), "why", "form.required");
  }

  private Response change(String section, Form form, Runnable work) {
    try {
      work.run();
      return Redirects.done(
          "/desk/cases/" + number + "/moderation/" + part(), "postmoderation-" + section);
    } catch (InvalidFormProblem invalid) {
      return FormResponses.with(invalid, form, f -> page(section, f));
    } catch (PostModerationProblem refused) {
      if (refused.code() == PostModerationCode.PART_NOT_FOUND) {
        throw refused;
      }
      return FormResponses.page(
          refused.code().kind().status(),
          page(
              section,
              form.with(
                  List.of(
                      new Violations.Violation(
                          Violations.NO_FIELD, refused.messageKey(), List.of())))));
    }
  }

  private PartPage page(String section, Form form) {
    ModeratedPart part = parts.get(inquiry(), part(), visitor.viewer());
    return new PartPage(
        seen(),
        part,
        RedactionMarks.of(
            part.words(), part.spans(), seen(), section.equals("redact") ? form : Form.empty()),
        BoxFields.of(part, section.equals("boxes") ? form : Form.empty()),
        List.of(WithheldReason.values()),
        section,
        form);
  }

  private static ModerationReason reason(Form form) {
    return new ModerationReason(
        form.constant("why", WithheldReason.class), form.text("words"), form.version());
  }

  private CaseView seen() {
    return parts.admitted(inquiry(), visitor.viewer());
  }

  private InquiryNumber inquiry() {
    return new InquiryNumber(number);
  }

  private PartRef part() {
    return PartRef.find(name)
        .orElseThrow(() -> new PostModerationProblem(PostModerationCode.PART_NOT_FOUND, name));
  }
}
