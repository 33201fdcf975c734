package org.zerodistance.web.site.submit;

import org.zerodistance.web.kernel.pages.HtmlPage;

/** The receipt was shown for an hour and is not shown any more, or there never was one. */
public record ReceiptGonePage() implements HtmlPage {}
