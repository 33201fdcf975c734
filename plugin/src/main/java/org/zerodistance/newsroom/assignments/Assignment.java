package org.zerodistance.newsroom.assignments;

import java.time.LocalDate;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * An assignment's row.
 *
 * @param reporterId null while it has no reporter
 * @param dueOn the day by which it is due, in the paper's zone; null when none is set
 */
record Assignment(
    AssignmentId id,
    String title,
    PersonId reporterId,
    AssignmentState state,
    LocalDate dueOn,
    int version) {

  /**
   * Checks that the caller is its reporter or an editor.
   *
   * @throws AssignmentProblem when another reporter has it
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
