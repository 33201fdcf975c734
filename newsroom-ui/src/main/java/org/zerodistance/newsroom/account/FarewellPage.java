package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** The last question before an account is deleted. */
public record FarewellPage(Form form) implements HtmlPage {}
