package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page for a forgotten password: a link by mail, or through the newsroom when no mail is
 * configured.
 *
 * @param sent whether a mail was requested; the page never reveals whether the account exists
 */
public record ForgottenPage(Form form, boolean sent) implements HtmlPage {}
