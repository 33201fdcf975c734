package org.zerodistance.newsroom.submit;

import java.util.List;
import java.util.Optional;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.caselog.TimelineRow;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.deadlines.CaseClock;
import org.zerodistance.inquiries.Moderation;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.remarks.QuestionRow;
import org.zerodistance.remarks.RemarkRow;
import org.zerodistance.replies.ReplyRow;

/**
 * A case as its asker follows it.
 *
 * @param form what was typed into one of the page's forms and is wrong
 * @param staged new photos on their way into an inquiry that was returned
 * @param reason why a moderator gave the inquiry back
 * @param byAccount whether the asker is signed in and needs no code
 */
public record TrackedPage(
    CaseView seen,
    Form form,
    List<PhotoRow> photos,
    List<PhotoRow> staged,
    List<ReplyRow> replies,
    List<QuestionRow> questions,
    List<RemarkRow> remarks,
    List<TimelineRow> timeline,
    Optional<CaseClock> deadline,
    Optional<String> reason,
    InquiryLimits limits,
    boolean byAccount)
    implements HtmlPage {
  public TrackedPage {
    photos = List.copyOf(photos);
    staged = List.copyOf(staged);
    replies = List.copyOf(replies);
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
    timeline = List.copyOf(timeline);
  }

  public boolean waiting() {
    return seen.row().moderation() == Moderation.WAITING;
  }

  public boolean returned() {
    return seen.row().moderation() == Moderation.RETURNED;
  }

  public boolean admitted() {
    return seen.row().moderation() == Moderation.ADMITTED;
  }

  public boolean withdrawn() {
    return seen.row().moderation() == Moderation.WITHDRAWN;
  }

  /** The question that waits for the asker. */
  public Optional<QuestionRow> open() {
    return admitted() ? questions.stream().filter(QuestionRow::open).findFirst() : Optional.empty();
  }

  /** The remarks that answer a question. */
  public List<RemarkRow> answersTo(QuestionRow question) {
    return remarks.stream()
        .filter(r -> r.questionId().filter(question.id()::equals).isPresent())
        .toList();
  }

  /** The remarks that answer nothing: the asker's own and those of readers who met the same. */
  public List<RemarkRow> ownRemarks() {
    return remarks.stream().filter(r -> r.questionId().isEmpty()).toList();
  }
}
