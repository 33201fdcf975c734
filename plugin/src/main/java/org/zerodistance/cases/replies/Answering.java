package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.deadlines.Ending;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.DuplicateKeyProblem;
import org.zerodistance.foundation.sql.SubmissionKeys;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;

/** The actions of a spokesperson on a case: accept, answer, ask the asker, refuse. */
@Dependent
public class Answering {
  private static final String SCOPE = "reply";

  private final Replies replies;
  private final Drafts drafts;
  private final CasePages cases;
  private final CaseMoves moves;
  private final Deadlines deadlines;
  private final Asking asking;
  private final Queue queue;
  private final PhotoIntake photos;
  private final SubmissionKeys keys;
  private final Clock clock;

  @Inject
  Answering(
      Replies replies,
      Drafts drafts,
      CasePages cases,
      CaseMoves moves,
      Deadlines deadlines,
      Asking asking,
      Queue queue,
      PhotoIntake photos,
      SubmissionKeys keys,
      Clock clock) {
    this.replies = replies;
    this.drafts = drafts;
    this.cases = cases;
    this.moves = moves;
    this.deadlines = deadlines;
    this.asking = asking;
    this.queue = queue;
    this.photos = photos;
    this.keys = keys;
    this.clock = clock;
  }

  /** Accepts a routed case, so that readers see that it is being handled. */
  @Transactional
  public void accept(InquiryId inquiry, OfficeId office, Viewer by) {
    if (with(office, inquiry, by).row().handling() == Handling.ROUTED) {
      moves.accepted(inquiry, by);
    }
  }

  /**
   * Publishes an answer; the first one meets the deadline, and the draft is done with. The same
   * form sent again gives the answer that it made.
   *
   * @throws DuplicateKeyProblem when the form made another answer before
   */
  @Transactional
  public ReplyId reply(GiveReply command, Viewer by) {
    by.requireOffice(command.office());
    // The key comes before any read, because a read would fix the snapshot and hide what a
    // concurrent request has just committed.
    if (!keys.take(SCOPE, command.formKey(), command.fingerprint(), "")) {
      return keys.find(SCOPE, command.formKey(), command.fingerprint())
          .filter(made -> !made.isEmpty())
          .map(made -> new ReplyId(Long.parseLong(made)))
          // The previous release did not store the result.
          .orElseGet(() -> replies.newest(command.inquiry(), command.office()));
    }
    with(command.office(), command.inquiry(), by);
    ReplyId id =
        replies.insert(
            command.inquiry(),
            command.office(),
            by.person(),
            command.body(),
            command.outcome(),
            clock.instant());
    keys.made(SCOPE, command.formKey(), id.toString());
    if (!command.photos().isEmpty()) {
      photos.adopt(command.formKey(), OwnerKind.REPLY, id, command.photos());
    }
    deadlines.meet(command.inquiry());
    moves.replied(command.inquiry(), command.office(), command.outcome(), by);
    drafts.discard(command.inquiry(), command.office(), by);
    return id;
  }

  /**
   * The answer that this very form made before, if it made one; not that of a colleague's form
   * under the same key, nor of the same form with other words.
   */
  public Optional<ReplyId> given(GiveReply command, Viewer by) {
    by.requireOffice(command.office());
    try {
      return keys.find(SCOPE, command.formKey(), command.fingerprint())
          .filter(made -> !made.isEmpty())
          .map(made -> new ReplyId(Long.parseLong(made)));
    } catch (DuplicateKeyProblem other) {
      return Optional.empty();
    }
  }

  /** Asks the asker a question; the clock is paused until the answer. */
  @Transactional
  public QuestionId ask(InquiryId inquiry, OfficeId office, String question, Viewer by) {
    with(office, inquiry, by);
    return asking.ask(inquiry, office, question, by);
  }

  /** Returns the case to the moderators as “not ours”, with a reason of 5 to 1,000 characters. */
  @Transactional
  public void refuse(InquiryId inquiry, OfficeId office, String reason, Viewer by) {
    Violations violations = new Violations();
    violations.length("reason", reason, 5, 1_000);
    violations.throwIfAny();
    with(office, inquiry, by);
    moves.refusedByOffice(inquiry, reason.strip(), by);
    deadlines.end(inquiry, Ending.HANDED_BACK);
    queue.add(inquiry, Cause.NOT_OURS, Optional.empty(), Optional.of(reason.strip()));
    drafts.discard(inquiry, office, by);
  }

  private CaseView with(OfficeId office, InquiryId inquiry, Viewer by) {
    by.requireOffice(office);
    CaseView seen = cases.get(inquiry, by);
    if (!office.equals(seen.row().officeId())) {
      throw new ReplyProblem(ReplyProblem.Code.CASE_NOT_WITH_OFFICE);
    }
    return seen;
  }
}
