package org.zerodistance.web.site.submit;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.cases.remarks.RemarkRow;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.traces.PartTraces;

/**
 * The page of a case for its asker.
 *
 * @param form the values of one of the page's forms, with errors
 * @param staged new photos for an inquiry that was returned
 * @param traces what is hidden or blacked out
 * @param reason the moderator's reason for returning the inquiry
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
    PartTraces traces,
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

  /** Whether it was rejected as spam. */
  public boolean rejected() {
    return seen.row().moderation() == Moderation.REJECTED;
  }

  public boolean withdrawn() {
    return seen.row().moderation() == Moderation.WITHDRAWN;
  }

  /** The open question to the asker. */
  public Optional<QuestionRow> open() {
    return admitted() ? questions.stream().filter(QuestionRow::open).findFirst() : Optional.empty();
  }

  /** The remarks that answer a question. */
  public List<RemarkRow> answersTo(QuestionRow question) {
    return remarks.stream()
        .filter(r -> r.questionId().filter(question.id()::equals).isPresent())
        .toList();
  }

  /** The remarks that answer no question: the asker's own and those of readers who joined. */
  public List<RemarkRow> ownRemarks() {
    return remarks.stream().filter(r -> r.questionId().isEmpty()).toList();
  }
}
