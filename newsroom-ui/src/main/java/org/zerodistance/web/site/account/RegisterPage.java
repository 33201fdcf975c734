package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** Making oneself an account. */
public record RegisterPage(Form form) implements HtmlPage {}
