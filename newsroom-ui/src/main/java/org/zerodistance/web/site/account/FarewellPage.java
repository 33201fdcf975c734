package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The confirmation page before an account is deleted. */
public record FarewellPage(Form form) implements HtmlPage {}
