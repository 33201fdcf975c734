package org.zerodistance.newsroom.assignments;

import java.time.LocalDate;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * One assignment's own row.
 *
 * @param reporterId null as long as it is nobody's
 * @param dueOn the day it is promised for, in the paper's zone; null when none was said
 */
record Assignment(
    AssignmentId id,
    String title,
    PersonId reporterId,
    AssignmentState state,
    LocalDate dueOn,
    int version) {

  /**
   * Lets only its reporter and editors pass.
   *
   * @throws AssignmentProblem when it is another's
   */
  Assignment requireHolder(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    if (!by.has(Role.EDITOR) && (reporterId == null || !by.is(reporterId))) {
      throw new AssignmentProblem(AssignmentProblem.Code.ASSIGNMENT_OF_ANOTHER);
    }
    return this;
  }

  /**
   * @throws AssignmentProblem when the state may not follow the present one
   */
  Assignment requireMove(AssignmentState to) {
    if (!state.next().contains(to)) {
      throw new AssignmentProblem(
          AssignmentProblem.Code.ASSIGNMENT_MOVE_NOT_ALLOWED, state.name(), to.name());
    }
    return this;
  }

  /**
   * @throws AssignmentProblem when it is done or dropped
   */
  Assignment requireOpen() {
    if (!state.open()) {
      throw new AssignmentProblem(
          AssignmentProblem.Code.ASSIGNMENT_MOVE_NOT_ALLOWED, state.name(), state.name());
    }
    return this;
  }
}
