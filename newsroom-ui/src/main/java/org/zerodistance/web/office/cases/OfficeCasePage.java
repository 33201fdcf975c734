package org.zerodistance.web.office.cases;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.cases.remarks.RemarkRow;
import org.zerodistance.cases.replies.Drafts.Draft;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.cases.replies.ReplyTemplates.Template;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.traces.PartTraces;

/**
 * The page of a case for the office in charge, with all its actions.
 *
 * @param traces what is hidden or blacked out
 * @param formKey the key of the next answer
 * @param answer the form of the unpublished answer
 * @param ask a question to the reader
 * @param refuse “not ours”
 * @param staged photos that wait for the answer
 * @param saved when and by whom the draft was saved, if there is one
 * @param theirs the draft that a colleague saved meanwhile; then {@code answer} has the text typed
 *     here
 * @param overtaken whether a colleague published the answer meanwhile
 */
public record OfficeCasePage(
    CaseView seen,
    Optional<CaseClock> clock,
    PhotoGallery gallery,
    List<OwnReply> replies,
    List<QuestionRow> questions,
    List<RemarkRow> remarks,
    PartTraces traces,
    List<TimelineRow> timeline,
    List<Template> templates,
    List<Outcome> outcomes,
    String formKey,
    Form answer,
    Form ask,
    Form refuse,
    List<PhotoRow> staged,
    Optional<Draft> saved,
    Optional<Draft> theirs,
    boolean overtaken)
    implements HtmlPage {
  public OfficeCasePage {
    replies = List.copyOf(replies);
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
    timeline = List.copyOf(timeline);
    templates = List.copyOf(templates);
    outcomes = List.copyOf(outcomes);
    staged = List.copyOf(staged);
  }

  /** A published answer with its photos. */
  public record OwnReply(ReplyRow row, PhotoGallery gallery) {}

  public static int mostPhotos() {
    return GiveReply.MOST_PHOTOS;
  }

  /** Whether the clock is paused until this question is answered. */
  public boolean waitsFor(QuestionRow question) {
    return question.open()
        && !question.newsroom()
        && clock
            .filter(running -> running.waitsFor(question.officeId(), question.askedAt()))
            .isPresent();
  }

  /** Whether the office waits for an answer of the reader. */
  public boolean asking() {
    return questions.stream().anyMatch(this::waitsFor);
  }
}
