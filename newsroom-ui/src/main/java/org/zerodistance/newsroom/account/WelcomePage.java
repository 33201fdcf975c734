package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** The first administrator introduces themselves. */
public record WelcomePage(String token, Form form) implements HtmlPage {}
