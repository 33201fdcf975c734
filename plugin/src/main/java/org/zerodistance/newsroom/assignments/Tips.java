package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Flags inquiries as tips and dismisses tips. */
@Dependent
public class Tips {
  private final TipTable flags;
  private final Assignments assignments;
  private final Reporters reporters;
  private final EventLog log;

  @Inject
  Tips(TipTable flags, Assignments assignments, Reporters reporters, EventLog log) {
    this.flags = flags;
    this.assignments = assignments;
    this.reporters = reporters;
    this.log = log;
  }

  /**
   * Puts the inquiry into the pool, also again after it was dismissed.
   *
   * @param reason 2 to 1,000 characters for the colleagues
   */
  @Transactional
  public void flag(InquiryId inquiry, String reason, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    new Violations().length("reason", reason, 2, 1_000).throwIfAny();
    flags.candidate(inquiry);
    Optional<Assignment> holder = assignments.findOpen(inquiry);
    if (holder.isPresent()) {
      throw new AssignmentProblem(
          AssignmentProblem.Code.TIP_TAKEN, reporters.nameOf(holder.get().reporterId()));
    }
    if (flags.find(inquiry).filter(TipState.OPEN::equals).isPresent()) {
      throw new AssignmentProblem(AssignmentProblem.Code.TIP_FLAGGED_ALREADY);
    }
    flags.put(inquiry, TipState.OPEN, reason.strip(), by);
    append(EventType.TIP_FLAGGED, inquiry, reason, by);
  }

  /** Removes the inquiry from the pool; it returns only when it is flagged. */
  @Transactional
  public void dismiss(InquiryId inquiry, String reason, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    new Violations().length("reason", reason, 2, 1_000).throwIfAny();
    flags.candidate(inquiry);
    flags.put(inquiry, TipState.DISMISSED, reason.strip(), by);
    append(EventType.TIP_DISMISSED, inquiry, reason, by);
  }

  private void append(EventType type, InquiryId inquiry, String reason, Viewer by) {
    log.append(
        EventEntry.of(type, Subject.INQUIRY, inquiry, Audience.NEWSROOM, ActorKind.NEWSROOM)
            .by(by)
            .saying(reason.strip()));
  }
}
