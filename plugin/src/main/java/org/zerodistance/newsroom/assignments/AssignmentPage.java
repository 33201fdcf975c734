package org.zerodistance.newsroom.assignments;

import java.util.List;

/**
 * Everything about one assignment.
 *
 * @param mayChange whether the one who asked is its reporter or an editor, and it is still open
 */
public record AssignmentPage(
    AssignmentRow assignment, List<AssignmentCase> cases, boolean mayChange) {

  public AssignmentPage {
    cases = List.copyOf(cases);
  }
}
