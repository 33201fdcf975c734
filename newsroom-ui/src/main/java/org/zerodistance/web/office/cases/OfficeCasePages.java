package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.replies.Drafts;
import org.zerodistance.cases.replies.Drafts.Draft;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.cases.replies.ReplyProblem;
import org.zerodistance.cases.replies.ReplyTemplates;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.traces.CaseTraces;

/** Collects the data of an office's page of a case. */
@Dependent
public class OfficeCasePages {
  private final CasePages cases;
  private final Clocks clocks;
  private final Photos photos;
  private final Replies replies;
  private final Asking asking;
  private final Timelines timelines;
  private final ReplyTemplates replyTemplates;
  private final Drafts drafts;
  private final CaseTraces traces;
  private final Visitor visitor;

  @Inject
  OfficeCasePages(
      CasePages cases,
      Clocks clocks,
      Photos photos,
      Replies replies,
      Asking asking,
      Timelines timelines,
      ReplyTemplates replyTemplates,
      Drafts drafts,
      CaseTraces traces,
      Visitor visitor) {
    this.cases = cases;
    this.clocks = clocks;
    this.photos = photos;
    this.replies = replies;
    this.asking = asking;
    this.timelines = timelines;
    this.replyTemplates = replyTemplates;
    this.drafts = drafts;
    this.traces = traces;
    this.visitor = visitor;
  }

  /** The parts of the page that depend on the form that was sent. */
  record TypedReply(
      Optional<Form> answer, Form ask, Form refuse, Optional<Draft> theirs, boolean overtaken) {
    static final TypedReply NOTHING =
        new TypedReply(Optional.empty(), Form.empty(), Form.empty(), Optional.empty(), false);

    static TypedReply answer(Form form) {
      return new TypedReply(Optional.of(form), Form.empty(), Form.empty(), Optional.empty(), false);
    }

    static TypedReply ask(Form form) {
      return new TypedReply(Optional.empty(), form, Form.empty(), Optional.empty(), false);
    }

    static TypedReply refuse(Form form) {
      return new TypedReply(Optional.empty(), Form.empty(), form, Optional.empty(), false);
    }

    /** The typed text beside the text that a colleague saved or published meanwhile. */
    static TypedReply late(Form form, Optional<Draft> theirs) {
      return new TypedReply(
          Optional.of(form), Form.empty(), Form.empty(), theirs, theirs.isEmpty());
    }
  }

  /**
   * The case when one of the visitor's offices is in charge of it.
   *
   * @throws ReplyProblem {@code CASE_NOT_WITH_OFFICE} when another office is in charge by now
   */
  CaseView seen(InquiryNumber number) {
    visitor.viewer().require(Role.SPOKESPERSON);
    CaseView seen = cases.get(number, visitor.viewer());
    OfficeId office = seen.row().officeId();
    if (office == null || !visitor.viewer().speaksFor(office)) {
      throw new ReplyProblem(ReplyProblem.Code.CASE_NOT_WITH_OFFICE);
    }
    return seen;
  }

  /** The key of the office's next answer. */
  String formKey(CaseView seen) {
    return drafts.formKey(
        seen.id(), seen.row().officeId(), seen.row().replyCount() + seen.row().hiddenReplies());
  }

  /** The form as the draft has it. */
  Form draft(CaseView seen) {
    return filled(drafts.find(seen.id(), seen.row().officeId(), visitor.viewer()));
  }

  OfficeCasePage of(CaseView seen, TypedReply typedReply) {
    OfficeId office = seen.row().officeId();
    Optional<Draft> draft = drafts.find(seen.id(), office, visitor.viewer());
    return new OfficeCasePage(
        seen,
        clocks.find(seen.id()),
        PhotoGallery.of(photos.list(OwnerKind.INQUIRY, seen.id())),
        replies.of(seen.id()).stream()
            .map(r -> new OfficeCasePage.OwnReply(r, PhotoGallery.of(r.photos())))
            .toList(),
        asking.questions(seen.id()),
        asking.remarks(seen.id(), true),
        traces.of(seen, visitor.viewer()),
        timelines.of(Subject.INQUIRY, seen.id(), seen.audiences()),
        replyTemplates.of(office, visitor.viewer()),
        outcomes(),
        formKey(seen),
        typedReply.answer().orElseGet(() -> filled(draft)),
        typedReply.ask(),
        typedReply.refuse(),
        photos.staged(formKey(seen)),
        draft,
        typedReply.theirs(),
        typedReply.overtaken());
  }

  private static Form filled(Optional<Draft> draft) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", draft.map(Draft::version).orElse(0));
    draft.ifPresent(
        d -> {
          values.put("body", d.bodyHtml());
          if (d.outcome() != Outcome.NONE) {
            values.put("outcome", d.outcome().name().toLowerCase(Locale.ROOT));
          }
        });
    return Form.filled(values);
  }

  static List<Outcome> outcomes() {
    return Arrays.stream(Outcome.values()).filter(o -> o != Outcome.NONE).toList();
  }
}
