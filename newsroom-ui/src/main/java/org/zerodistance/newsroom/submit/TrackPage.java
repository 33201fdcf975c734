package org.zerodistance.newsroom.submit;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** Asks for number and code. */
public record TrackPage(Form form) implements HtmlPage {}
