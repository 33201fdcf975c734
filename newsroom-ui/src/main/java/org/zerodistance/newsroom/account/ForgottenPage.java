package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/**
 * How to come by a new password: by mail, where mail is sent, else through the newsroom.
 *
 * @param sent whether a mail was asked for; nobody learns here whether there is an account
 */
public record ForgottenPage(Form form, boolean sent) implements HtmlPage {}
