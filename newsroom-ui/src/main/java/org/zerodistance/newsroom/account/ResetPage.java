package org.zerodistance.newsroom.account;

import org.zerodistance.accounts.PasswordLinks;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** Setting a password by a one-time link. */
public record ResetPage(PasswordLinks.LinkHolder holder, String token, Form form)
    implements HtmlPage {}
