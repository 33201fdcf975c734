package org.zerodistance.newsroom.office;

import java.util.Optional;
import org.zerodistance.attachments.PhotoGallery;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.deadlines.CaseClock;
import org.zerodistance.inquiries.Outcome;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.replies.ReplyHtml;

/** An answer as readers will see it, before it is published. */
public record ReplyPreviewPage(
    CaseView seen,
    Optional<CaseClock> clock,
    ReplyHtml html,
    Outcome outcome,
    PhotoGallery gallery,
    Form form)
    implements HtmlPage {}
