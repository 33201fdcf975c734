package org.zerodistance.web.desk.reporter;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.newsroom.assignments.AssignmentNews;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.storydesk.SentBackStory;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The personal desk: first what came back and why, then what was handed over, what is due and what
 * else is in hand. Lists of roles that the person does not have are empty.
 *
 * @param sentBack own drafts that an editor sent back
 * @param returned own assignments that came back after filing
 * @param refused the oldest cases that an office sent back, for moderators
 * @param handedOver own assignments that a colleague handed over, not begun since
 * @param due own assignments whose day has come or is over
 * @param overdueDrafts own drafts that are planned for today or were planned for an earlier day
 * @param moderation what waits for moderators
 * @param assignments the other open assignments
 * @param drafts the other drafts
 * @param tips the number of tips in the pool
 * @param review stories that wait for an editor's review; public corrections that the person may
 *     confirm come first
 * @param soon stories that are approved or scheduled
 */
public record ReporterDeskPage(
    boolean reporter,
    boolean editor,
    List<SentBackStory> sentBack,
    List<LastDone> returned,
    List<QueueRow> refused,
    List<LastDone> handedOver,
    List<AssignmentRow> due,
    List<StoryDeskRow> overdueDrafts,
    Optional<WaitingModeration> moderation,
    List<AssignmentRow> assignments,
    List<StoryDeskRow> drafts,
    int tips,
    List<StoryDeskRow> review,
    List<StoryDeskRow> soon)
    implements HtmlPage {
  public ReporterDeskPage {
    sentBack = List.copyOf(sentBack);
    returned = List.copyOf(returned);
    refused = List.copyOf(refused);
    handedOver = List.copyOf(handedOver);
    due = List.copyOf(due);
    overdueDrafts = List.copyOf(overdueDrafts);
    assignments = List.copyOf(assignments);
    drafts = List.copyOf(drafts);
    review = List.copyOf(review);
    soon = List.copyOf(soon);
  }

  /** An assignment and what somebody else last did with it. */
  public record LastDone(AssignmentRow row, AssignmentNews news) {}

  /**
   * What waits for moderators.
   *
   * @param late how much of it was promised to be read by now
   */
  public record WaitingModeration(int waiting, int late) {}
}
