package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** Making oneself an account. */
public record RegisterPage(Form form) implements HtmlPage {}
