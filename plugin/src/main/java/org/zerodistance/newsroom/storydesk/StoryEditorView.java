package org.zerodistance.newsroom.storydesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.stories.CommentId;
import org.zerodistance.newsroom.stories.Origin;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.Quote;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;

/**
 * A story with the data of the editor page.
 *
 * @param hiddenCases the number of the story's other cases, which the caller may not see
 * @param mayWrite whether the caller may save: its author and editors, before it is published
 */
public record StoryEditorView(
    StoryEditorRow story,
    List<Quote> quotes,
    List<CaseRef> cases,
    int hiddenCases,
    List<AssignmentRef> assignments,
    List<Revision> revisions,
    List<Comment> comments,
    boolean mayWrite) {

  /**
   * The story's own row. Missing values are null.
   *
   * @param clockFailed whether its scheduled publication, or the removal after its end, failed so
   *     often that it was set aside
   */
  public record StoryEditorRow(
      StoryId id,
      StoryNumber number,
      Publication state,
      ColumnId columnId,
      StoryNumber followsNumber,
      String headline,
      String deck,
      String byline,
      String bodyHtml,
      String leadPhoto,
      int revision,
      LocalDate plannedFor,
      Instant embargoUntil,
      Instant publishAt,
      Instant expiresAt,
      Instant publishedAt,
      Instant expiredAt,
      Instant withdrawnAt,
      String withdrawnNote,
      PersonId authorId,
      String authorName,
      Instant changedAt,
      boolean missed,
      int version,
      boolean sourcesChanged,
      boolean clockFailed) {}

  /** A case of the story. */
  public record CaseRef(
      InquiryId id, InquiryNumber number, String title, Visibility visibility, boolean listed) {}

  /**
   * An assignment of the story.
   *
   * @param title null when the caller may not see one of its cases
   */
  public record AssignmentRef(AssignmentId id, String title) {}

  /**
   * A revision in the list.
   *
   * @param decision {@code approved} or {@code sent_back}; null without a decision
   */
  public record Revision(
      int revision,
      String headline,
      Origin origin,
      String savedBy,
      Instant savedAt,
      String decision,
      String decidedBy,
      Instant decidedAt) {}

  /** A colleague's comment. */
  public record Comment(
      CommentId id,
      int revision,
      String authorName,
      String body,
      Instant madeAt,
      Instant resolvedAt) {}

  public StoryEditorView {
    quotes = List.copyOf(quotes);
    cases = List.copyOf(cases);
    assignments = List.copyOf(assignments);
    revisions = List.copyOf(revisions);
    comments = List.copyOf(comments);
  }

  /** Whether its public correction waits for a second reader, which its column requires. */
  public boolean unread() {
    return story.state() == Publication.CORRECTED
        && revisions.stream()
            .anyMatch(r -> r.revision() == story.revision() && r.decision() == null);
  }

  /** Unresolved comments. */
  public List<Comment> openComments() {
    return comments.stream().filter(comment -> comment.resolvedAt() == null).toList();
  }
}
