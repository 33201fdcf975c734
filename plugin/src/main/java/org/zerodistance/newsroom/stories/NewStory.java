package org.zerodistance.newsroom.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.newsroom.assignments.AssignmentId;

/**
 * A story's first draft.
 *
 * @param wording its text; {@code <figure data-quote="1">} in the body stands for the first of the
 *     quotes, and so on
 * @param cases the cases of the story, in order
 */
public record NewStory(
    StoryText wording,
    Optional<ColumnId> column,
    List<InquiryId> cases,
    List<AssignmentId> assignments,
    List<NewQuote> quotes) {

  /**
   * A quote to be frozen.
   *
   * @param replyId the reply that contains it, for a quote of an answer
   * @param source up to 200 characters
   */
  public record NewQuote(
      InquiryId inquiry,
      Optional<Long> replyId,
      Quote.QuoteKind kind,
      String text,
      String source,
      Instant saidAt) {}

  public NewStory {
    cases = List.copyOf(cases);
    assignments = List.copyOf(assignments);
    quotes = List.copyOf(quotes);
  }
}
