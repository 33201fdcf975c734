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

/**
 * A case as the office in charge sees it, with everything that the office can do.
 *
 * @param formKey under which the next answer is written
 * @param answer the answer in the making
 * @param ask a question to the reader
 * @param refuse “not ours”
 * @param staged photos that wait for the answer
 * @param saved when and by whom the draft was saved, if there is one
 * @param theirs what a colleague saved meanwhile; then {@code answer} holds what was typed here
 * @param overtaken whether a colleague gave the answer meanwhile
 */
public record OfficeCasePage(
    CaseView seen,
    Optional<CaseClock> clock,
    PhotoGallery gallery,
    List<OwnReply> replies,
    List<QuestionRow> questions,
    List<RemarkRow> remarks,
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

  /** An answer given, its photos sorted for showing. */
  public record OwnReply(ReplyRow row, PhotoGallery gallery) {}

  public static int mostPhotos() {
    return GiveReply.MOST_PHOTOS;
  }

  /** Whether the office waits for the reader. */
  public boolean asking() {
    return questions.stream().anyMatch(QuestionRow::open);
  }
}
