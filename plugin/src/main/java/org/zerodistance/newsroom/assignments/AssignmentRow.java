package org.zerodistance.newsroom.assignments;

import java.time.Instant;
import java.time.LocalDate;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.platform.PersonId;

/**
 * One assignment in a list, with its first case.
 *
 * @param reporterId null, like the name, as long as it is nobody's
 * @param dueOn null when no day was said
 * @param reason why it was released or dropped, null otherwise
 * @param cases how many inquiries hang on it
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
    InquiryNumber firstNumber,
    String firstPlace,
    int storyCount) {

  /** Whether the day it was promised for lies before the given one. */
  public boolean overdue(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today) && state.open();
  }
}
