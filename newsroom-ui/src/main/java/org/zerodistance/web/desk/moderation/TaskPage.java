package org.zerodistance.web.desk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.ReturnReason;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of one moderation task, with all data for its decision.
 *
 * @param visibilities the visibilities to choose from: never more public than the asker wanted
 * @param question the office's question, when the task is an answer to it
 * @param preview whether the text is shown as it will be published
 * @param next the next task
 * @param queue the part of the queue on which the moderator works
 * @param mine whether the moderator has taken the task
 * @param due the time by which readers were promised that it is read
 * @param late whether that time is over
 */
public record TaskPage(
    QueueRow task,
    CaseView seen,
    RedactionMarks marking,
    List<PhotoRow> photos,
    List<BoardRow> boards,
    List<TopicRow> topics,
    List<Kind> kinds,
    List<Visibility> visibilities,
    List<TimelineRow> history,
    Optional<QuestionRow> question,
    List<ReturnReason> reasons,
    int crowd,
    Form form,
    boolean preview,
    int total,
    Optional<TaskId> next,
    QueueAddress queue,
    boolean mine,
    Instant due,
    boolean late)
    implements HtmlPage {
  public TaskPage {
    photos = List.copyOf(photos);
    boards = List.copyOf(boards);
    topics = List.copyOf(topics);
    kinds = List.copyOf(kinds);
    visibilities = List.copyOf(visibilities);
    history = List.copyOf(history);
    reasons = List.copyOf(reasons);
  }
}
