package org.zerodistance.web.site.submit;

import org.zerodistance.web.kernel.pages.HtmlPage;

/** The page shown when a receipt has expired after an hour or never existed. */
public record ReceiptGonePage() implements HtmlPage {}
