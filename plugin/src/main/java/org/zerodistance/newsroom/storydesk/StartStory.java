package org.zerodistance.newsroom.storydesk;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.newsroom.assignments.AssignmentId;

/**
 * Starts a story from at least one case or an assignment.
 *
 * @param cases in the order of the story; those of the assignment follow
 */
public record StartStory(
    List<InquiryId> cases, Optional<AssignmentId> assignment, Optional<ColumnId> column) {
  public StartStory {
    cases = List.copyOf(cases);
  }
}
