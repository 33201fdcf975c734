package org.zerodistance.newsroom.assignments;

import java.util.List;

/**
 * An assignment with all its data.
 *
 * @param cases those that the caller may see
 * @param mayChange whether the caller is its reporter or an editor, and it is still open
 */
public record AssignmentPage(
    AssignmentRow assignment, List<AssignmentCase> cases, boolean mayChange) {

  public AssignmentPage {
    cases = List.copyOf(cases);
  }
}
