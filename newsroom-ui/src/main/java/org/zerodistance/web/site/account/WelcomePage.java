package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form for the first administrator's account. */
public record WelcomePage(String token, Form form) implements HtmlPage {}
