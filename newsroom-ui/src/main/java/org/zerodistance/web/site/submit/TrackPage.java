package org.zerodistance.web.site.submit;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form for number and tracking code. */
public record TrackPage(Form form) implements HtmlPage {}
