package org.zerodistance.web.office.cases;

import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The preview of an answer as readers will see it. */
public record ReplyPreviewPage(
    CaseView seen,
    Optional<CaseClock> clock,
    ReplyHtml html,
    Outcome outcome,
    PhotoGallery gallery,
    Form form)
    implements HtmlPage {
  /** What the answer says of the case. */
  public CaseStatus says() {
    return CaseStatus.answeredAs(outcome);
  }
}
