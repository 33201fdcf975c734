package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The first administrator introduces themselves. */
public record WelcomePage(String token, Form form) implements HtmlPage {}
