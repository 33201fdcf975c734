package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.Drafts;
import org.zerodistance.cases.replies.Drafts.Draft;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.cases.replies.ReplyProblem;
import org.zerodistance.cases.replies.ReplyTemplates;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.outgoing.OutgoingDraft;
import org.zerodistance.web.kernel.outgoing.OutgoingTexts;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;
import org.zerodistance.web.office.cases.OfficeCasePages.TypedReply;

/**
 * Writes, previews and publishes an answer. Every form is first saved as the draft, so that no
 * typed text is lost; when a colleague saved another draft meanwhile, both are shown.
 */
@Path("/office/cases/{number: [0-9]{1,18}}")
@RequestScoped
public class AnswerResource {
  private static final int CONFLICT = 409;

  @Inject OfficeCasePages pages;
  @Inject AnswerPhotos photos;
  @Inject Answering answering;
  @Inject OutgoingTexts outgoing;
  @Inject Drafts drafts;
  @Inject ReplyTemplates templates;
  @Inject Clocks clocks;
  @Inject HouseZone zones;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @PathParam("number")
  long number;

  @POST
  @Path("answer")
  public Response answer(Form sent) {
    CaseView seen = pages.seen(new InquiryNumber(number));
    String key = pages.formKey(seen);
    if (!sent.text(Form.KEY).isEmpty() && !sent.text(Form.KEY).equals(key)) {
      return givenAlready(seen, sent)
          ? Redirects.done("/office/cases/" + number, "office-answered")
          : overtaken(seen, sent);
    }
    List<Violation> wrong = new ArrayList<>(photos.accept(key, sent));
    Form form = withTemplate(seen, sent);
    try {
      form = saved(seen, form);
    } catch (ReplyProblem changed) {
      return late(seen, form);
    }
    String action = form.text("action");
    if (!wrong.isEmpty()) {
      return wrong(seen, form, wrong);
    }
    return switch (action) {
      case "preview" -> previewed(seen, key, form);
      case "publish" -> publish(seen, key, form);
      case "save" -> Redirects.done("/office/cases/" + number, "office-draft-saved");
      default ->
          Redirects.to(
              "/office/cases/" + number + (action.equals("insert") ? "#answer" : "#f-photos"));
    };
  }

  /** Whether this very form published its answer before: a second click, or a reload. */
  private boolean givenAlready(CaseView seen, Form sent) {
    if (!sent.text("action").equals("publish") || !sent.files(StagedPhotos.FIELD).isEmpty()) {
      return false;
    }
    try {
      return answering
          .given(command(seen, sent.text(Form.KEY), sent), visitor.viewer())
          .isPresent();
    } catch (InvalidFormProblem invalid) {
      return false;
    }
  }

  /** Saves the draft automatically for the page's script. */
  @POST
  @Path("draft")
  @Produces(MediaType.APPLICATION_JSON)
  public Response draft(Form form) {
    CaseView seen = pages.seen(new InquiryNumber(number));
    if (!form.text(Form.KEY).equals(pages.formKey(seen))) {
      return conflict(Optional.empty());
    }
    try {
      int version = save(seen, form);
      return Response.ok(
              Json.createObjectBuilder()
                  .add("version", version)
                  .add("savedAt", time(clock.instant()))
                  .build()
                  .toString())
          .build();
    } catch (ReplyProblem changed) {
      return conflict(drafts.find(seen.id(), seen.row().officeId(), visitor.viewer()));
    }
  }

  private Response conflict(Optional<Draft> theirs) {
    var body = Json.createObjectBuilder();
    theirs.ifPresent(
        d ->
            body.add("savedBy", d.savedByName())
                .add("savedAt", time(d.savedAt()))
                .add("body", d.bodyHtml())
                .add("version", d.version()));
    return Response.status(CONFLICT).entity(body.build().toString()).build();
  }

  private int save(CaseView seen, Form form) {
    return drafts.save(
        seen.id(),
        seen.row().officeId(),
        form.text("body"),
        form.constant("outcome", Outcome.class).orElse(Outcome.NONE),
        form.revision("version", 0),
        visitor.viewer());
  }

  /**
   * Saves the text as the draft and returns the form with the new version; an empty text is not
   * saved.
   */
  private Form saved(CaseView seen, Form form) {
    boolean nothing =
        ReplyHtml.of(form.text("body")).length() == 0
            && form.number("version").orElse(0L) == 0
            && form.find("outcome").isEmpty();
    return nothing ? form : changed(form, "version", save(seen, form));
  }

  private Form withTemplate(CaseView seen, Form form) {
    if (!form.text("action").equals("insert")) {
      return form;
    }
    return templates.of(seen.row().officeId(), visitor.viewer()).stream()
        .filter(t -> t.id().toString().equals(form.text("template")))
        .findFirst()
        .map(t -> changed(form, "body", ReplyHtml.of(form.text("body")).html() + t.bodyHtml()))
        .orElse(form);
  }

  private static Form changed(Form form, String name, Object value) {
    Map<String, Object> values = new HashMap<>();
    for (String field : List.of("body", "outcome", "version", "action", Form.KEY)) {
      form.find(field).ifPresent(v -> values.put(field, v));
    }
    values.put(name, value);
    return Form.filled(values);
  }

  private GiveReply command(CaseView seen, String key, Form form) {
    return new GiveReply(
        seen.id(),
        seen.row().officeId(),
        ReplyHtml.of(form.text("body")),
        form.constant("outcome", Outcome.class).orElse(Outcome.NONE),
        key,
        photos.staged(key).stream().map(PhotoRow::fileKey).toList());
  }

  /** The answer is saved as the draft by now, and the preview is a page of its own. */
  private Response previewed(CaseView seen, String key, Form form) {
    try {
      command(seen, key, form);
      return Redirects.to(previewAddress());
    } catch (InvalidFormProblem invalid) {
      return wrong(seen, form, invalid.violations());
    }
  }

  /** The draft as readers will see it; leads to the case when there is nothing to show. */
  @GET
  @Path("preview")
  public Response preview() {
    CaseView seen = pages.seen(new InquiryNumber(number));
    String key = pages.formKey(seen);
    Form form = changed(pages.draft(seen), Form.KEY, key);
    try {
      GiveReply command = command(seen, key, form);
      return FormResponses.page(
          200,
          new ReplyPreviewPage(
              seen,
              clocks.find(seen.id()),
              command.body(),
              command.outcome(),
              PhotoGallery.of(photos.staged(key)),
              form));
    } catch (InvalidFormProblem unfinished) {
      return Redirects.to("/office/cases/" + number + "#answer");
    }
  }

  private String previewAddress() {
    return "/office/cases/" + number + "/preview";
  }

  private Response publish(CaseView seen, String key, Form form) {
    try {
      GiveReply command = command(seen, key, form);
      outgoing.check(form, draft(seen, command, key));
      answering.reply(command, visitor.viewer());
    } catch (InvalidFormProblem invalid) {
      return wrong(seen, form, invalid.violations());
    } catch (PhotoProblem gone) {
      return wrong(seen, form, List.of(StagedPhotos.violation(gone)));
    }
    return Redirects.done("/office/cases/" + number, "office-answered");
  }

  private OutgoingDraft draft(CaseView seen, GiveReply command, String key) {
    return OutgoingDraft.ofOffice(seen)
        .with("body", command.body().text())
        .with(
            StagedPhotos.FIELD,
            photos.staged(key).stream().map(PhotoRow::caption).collect(Collectors.joining("\n")));
  }

  private Response wrong(CaseView seen, Form form, List<Violation> wrong) {
    return FormResponses.wrong(pages.of(seen, TypedReply.answer(form.with(wrong))));
  }

  /**
   * The typed text stays in the editor and replaces the colleague's draft when it is sent again.
   */
  private Response late(CaseView seen, Form form) {
    Optional<Draft> theirs = drafts.find(seen.id(), seen.row().officeId(), visitor.viewer());
    Form mine = changed(form, "version", theirs.map(Draft::version).orElse(0));
    return FormResponses.page(CONFLICT, pages.of(seen, TypedReply.late(mine, theirs)));
  }

  /** The page when another answer was published since the form was opened. */
  private Response overtaken(CaseView seen, Form form) {
    Optional<Draft> theirs = drafts.find(seen.id(), seen.row().officeId(), visitor.viewer());
    Form mine =
        changed(
            changed(form, "version", theirs.map(Draft::version).orElse(0)),
            Form.KEY,
            pages.formKey(seen));
    return FormResponses.page(
        CONFLICT,
        pages.of(
            seen, new TypedReply(Optional.of(mine), Form.empty(), Form.empty(), theirs, true)));
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zones.get()));
  }
}
