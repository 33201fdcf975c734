package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Changes an assignment: its title, due day, state and cases. */
@Dependent
public class AssignmentKeeping {
  private final Assignments assignments;
  private final TipTable flags;
  private final AssignmentLog log;

  @Inject
  AssignmentKeeping(Assignments assignments, TipTable flags, AssignmentLog log) {
    this.assignments = assignments;
    this.flags = flags;
    this.log = log;
  }

  /** Changes the title and the day it is due. */
  @Transactional
  public void plan(
      AssignmentId id, String title, Optional<LocalDate> dueOn, int version, Viewer by) {
    new Violations().length("title", title, 2, 200).throwIfAny();
    Assignment read = assignments.get(id).requireHolder(by).requireOpen();
    if (read.version() == version
        && read.title().equals(title.strip())
        && dueOn.equals(Optional.ofNullable(read.dueOn()))) {
      return;
    }
    assignments.plan(id, title.strip(), dueOn, version);
    log.append(
        EventType.ASSIGNMENT_CHANGED,
        id,
        null,
        by,
        "due",
        dueOn.map(LocalDate::toString).orElse(""));
  }

  /**
   * Changes the state: started, filed, done, dropped, or back from filed to in progress. {@link
   * Claiming} claims and releases.
   *
   * @param reason needed for dropping, up to 1,000 characters
   */
  @Transactional
  public void move(AssignmentId id, AssignmentState to, String reason, int version, Viewer by) {
    new Violations().length("reason", reason, to.needsReason() ? 2 : 0, 1_000).throwIfAny();
    Assignment read = assignments.get(id).requireHolder(by).requireMove(to);
    if (read.version() != version) {
      throw new AssignmentProblem(AssignmentProblem.Code.ASSIGNMENT_CHANGED_MEANWHILE, id);
    }
    EventType event = eventOf(to);
    assignments.move(
        read,
        to,
        Optional.ofNullable(read.reporterId()),
        Optional.ofNullable(reason).map(String::strip).filter(r -> !r.isEmpty()));
    log.append(event, id, reason, by);
  }

  /**
   * Adds a further case to an open assignment.
   *
   * @throws AssignmentProblem {@code TIP_TAKEN} when an open assignment has the case
   */
  @Transactional
  public void addCase(AssignmentId id, InquiryId inquiry, Viewer by) {
    assignments.get(id).requireHolder(by).requireOpen();
    flags.candidate(inquiry);
    if (!assignments.take(id, inquiry)) {
      throw new AssignmentProblem(AssignmentProblem.Code.TIP_TAKEN, "");
    }
    flags.taken(inquiry);
    log.append(EventType.ASSIGNMENT_CHANGED, id, null, by, "inquiry", inquiry);
  }

  private static EventType eventOf(AssignmentState to) {
    return switch (to) {
      case IN_PROGRESS -> EventType.ASSIGNMENT_STARTED;
      case FILED -> EventType.ASSIGNMENT_FILED;
      case DONE -> EventType.ASSIGNMENT_DONE;
      case DROPPED -> EventType.ASSIGNMENT_DROPPED;
      case PROPOSED, CLAIMED ->
          throw new AssignmentProblem(
              AssignmentProblem.Code.ASSIGNMENT_MOVE_NOT_ALLOWED, "", to.name());
    };
  }
}
