package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form to register an account. */
public record RegisterPage(Form form) implements HtmlPage {}
