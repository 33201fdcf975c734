package org.zerodistance.newsroom.submit;

import org.zerodistance.newsroom.web.HtmlPage;

/** The receipt was shown for an hour and is not shown any more, or there never was one. */
public record ReceiptGonePage() implements HtmlPage {}
