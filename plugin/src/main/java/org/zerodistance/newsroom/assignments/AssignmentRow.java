package org.zerodistance.newsroom.assignments;

import java.time.Instant;
import java.time.LocalDate;
import org.zerodistance.foundation.platform.PersonId;

/**
 * An assignment in a list, with the place of the first case that the viewer may see.
 *
 * @param title null when the viewer may not see one of its cases
 * @param reporterId null, like the name, while it has no reporter
 * @param dueOn null when no day is set
 * @param reason the reason for releasing or dropping it, else null
 * @param cases the number of its cases that the viewer may see
 * @param hiddenCases the number of its other cases
 * @param firstPlace null when the viewer may see none of them, or when the first names no place
 */
public record AssignmentRow(
    AssignmentId id,
    String title,
    PersonId reporterId,
    String reporterName,
    AssignmentState state,
    LocalDate dueOn,
    String reason,
    Instant createdAt,
    Instant changedAt,
    int version,
    int cases,
    int hiddenCases,
    String firstPlace,
    int storyCount) {

  /** Whether the due day is before the given one. */
  public boolean overdue(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today) && state.open();
  }
}
