package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Assigns tips and assignments to reporters. Of several reporters who claim one tip, exactly one
 * gets it.
 */
@Dependent
public class Claiming {
  private final Assignments assignments;
  private final TipTable flags;
  private final Reporters reporters;
  private final AssignmentLog log;

  @Inject
  Claiming(Assignments assignments, TipTable flags, Reporters reporters, AssignmentLog log) {
    this.assignments = assignments;
    this.flags = flags;
    this.reporters = reporters;
    this.log = log;
  }

  /**
   * Makes the tip an assignment of the caller, or gives the caller a proposed or released one.
   *
   * @throws AssignmentProblem {@code TIP_TAKEN} with the name of the faster colleague
   */
  @Transactional
  public AssignmentId claim(InquiryId inquiry, Viewer by) {
    by.require(Role.REPORTER);
    TipTable.TipCandidate tip = flags.candidate(inquiry);
    Optional<Assignment> waiting = assignments.findOpen(inquiry);
    AssignmentId id = waiting.map(Assignment::id).orElse(null);
    boolean won;
    if (waiting.isPresent()) {
      won = assignments.claim(id, by.id());
    } else {
      id =
          assignments.insert(
              tip.title(), by.person(), AssignmentState.CLAIMED, Optional.empty(), by.id());
      won = assignments.take(id, inquiry);
    }
    if (!won) {
      // The problem rolls the transaction back, including the new row.
      throw taken(inquiry);
    }
    flags.taken(inquiry);
    log.append(EventType.ASSIGNMENT_CLAIMED, id, by);
    return id;
  }

  /**
   * Proposes an assignment, by an editor: the case is in the pool until a reporter claims it.
   *
   * @throws AssignmentProblem {@code TIP_TAKEN} when an open assignment has the case
   */
  @Transactional
  public AssignmentId propose(
      InquiryId inquiry, String title, Optional<LocalDate> dueOn, Viewer by) {
    by.requireAny(Role.EDITOR, Role.REPORTER);
    new Violations().length("title", title, 2, 200).throwIfAny();
    flags.candidate(inquiry);
    AssignmentId id =
        assignments.insert(
            title.strip(), Optional.empty(), AssignmentState.PROPOSED, dueOn, by.id());
    if (!assignments.take(id, inquiry)) {
      throw taken(inquiry);
    }
    flags.taken(inquiry);
    log.append(EventType.ASSIGNMENT_PROPOSED, id, by);
    return id;
  }

  /** Returns the assignment to the pool, with all its notes. */
  @Transactional
  public void release(AssignmentId id, String reason, Viewer by) {
    new Violations().length("reason", reason, 2, 1_000).throwIfAny();
    Assignment read = assignments.get(id).requireHolder(by).requireMove(AssignmentState.PROPOSED);
    assignments.move(read, AssignmentState.PROPOSED, Optional.empty(), Optional.of(reason.strip()));
    log.append(EventType.ASSIGNMENT_RELEASED, id, reason, by);
  }

  /** Gives the assignment to another reporter. */
  @Transactional
  public void handOver(AssignmentId id, PersonId to, String reason, Viewer by) {
    new Violations().length("reason", reason, 0, 1_000).throwIfAny();
    Assignment read = assignments.get(id).requireHolder(by).requireOpen();
    if (!reporters.isReporter(to)) {
      throw new AssignmentProblem(AssignmentProblem.Code.NO_SUCH_REPORTER);
    }
    AssignmentState state =
        read.state() == AssignmentState.PROPOSED ? AssignmentState.CLAIMED : read.state();
    assignments.move(read, state, Optional.of(to), Optional.empty());
    log.append(EventType.ASSIGNMENT_HANDED_OVER, id, reason, by, "to", reporters.nameOf(to));
  }

  private AssignmentProblem taken(InquiryId inquiry) {
    return new AssignmentProblem(
        AssignmentProblem.Code.TIP_TAKEN,
        assignments
            .findOpenNow(inquiry)
            .map(faster -> reporters.nameOf(faster.reporterId()))
            .orElse(""));
  }
}
