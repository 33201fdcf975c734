package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.postmoderation.PostModerationProblem.PostModerationCode;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Hides public cases and their parts, and shows them again; for moderators and editors. A hidden
 * case remains with its asker and the office in charge, whose clock goes on; a hidden part is
 * visible to the office in charge and the newsroom.
 */
@Dependent
public class Takedown {
  private final ModeratedParts parts;
  private final WithheldPartWriter writer;
  private final CaseMoves moves;
  private final ModerationLog log;

  @Inject
  Takedown(ModeratedParts parts, WithheldPartWriter writer, CaseMoves moves, ModerationLog log) {
    this.parts = parts;
    this.writer = writer;
    this.moves = moves;
    this.log = log;
  }

  /**
   * Hides a part; does nothing when it is hidden already.
   *
   * @throws PostModerationProblem {@code CASE_NOT_PUBLIC} for a case that is not public, {@code
   *     PART_CHANGED_MEANWHILE}
   */
  @Transactional
  public void hide(InquiryNumber number, PartRef ref, ModerationReason reason, Viewer by) {
    ModeratedPart part = parts.get(number, ref, by);
    WithheldReason why = reason.checked();
    if (part.hidden()) {
      return;
    }
    if (part.kind() == PartKind.INQUIRY) {
      requireVisibility(number, Visibility.PUBLIC, by);
      moves.changeVisibility(part.inquiry(), Visibility.ASKER_AND_OFFICE, by);
    }
    store(part, seen(part, reason).hiddenFor(why, writer.now()), by);
    log.write(EventType.PART_HIDDEN, part.inquiry(), ref, Optional.of(why), reason.words(), by);
  }

  /** Shows a hidden part again; does nothing when it is not hidden. */
  @Transactional
  public void show(InquiryNumber number, PartRef ref, ModerationReason reason, Viewer by) {
    ModeratedPart part = parts.get(number, ref, by);
    new Violations().length("words", reason.words(), 0, ModerationReason.LONGEST).throwIfAny();
    if (!part.hidden()) {
      return;
    }
    if (part.kind() == PartKind.INQUIRY) {
      requireVisibility(number, Visibility.ASKER_AND_OFFICE, by);
      moves.changeVisibility(part.inquiry(), Visibility.PUBLIC, by);
    }
    store(part, seen(part, reason).shown(), by);
    log.write(EventType.PART_SHOWN, part.inquiry(), ref, Optional.empty(), reason.words(), by);
  }

  /** The state as the moderator saw it, so that a later change is noticed. */
  private static WithheldPart seen(ModeratedPart part, ModerationReason reason) {
    if (part.state().version() != reason.version()) {
      throw new PostModerationProblem(PostModerationCode.PART_CHANGED_MEANWHILE, part.ref());
    }
    return part.state();
  }

  private void store(ModeratedPart part, WithheldPart after, Viewer by) {
    writer.store(part, after, part.spans(), part.boxes(), by);
  }

  private void requireVisibility(InquiryNumber number, Visibility visibility, Viewer by) {
    CaseView seen = parts.admitted(number, by);
    if (seen.row().visibility() != visibility) {
      throw new PostModerationProblem(PostModerationCode.CASE_NOT_PUBLIC, number);
    }
  }
}
