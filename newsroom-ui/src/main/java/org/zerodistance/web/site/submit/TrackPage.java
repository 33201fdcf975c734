package org.zerodistance.web.site.submit;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** Asks for number and code. */
public record TrackPage(Form form) implements HtmlPage {}
