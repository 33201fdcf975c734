package org.zerodistance.web.site.reader;

import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** Stands in the place of a case that was public and is hidden: why and since when, no more. */
public record HiddenCasePage(InquiryNumber number, WithheldPart part) implements HtmlPage {}
