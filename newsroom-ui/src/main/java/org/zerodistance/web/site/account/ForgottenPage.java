package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * How to come by a new password: by mail, where mail is sent, else through the newsroom.
 *
 * @param sent whether a mail was asked for; nobody learns here whether there is an account
 */
public record ForgottenPage(Form form, boolean sent) implements HtmlPage {}
