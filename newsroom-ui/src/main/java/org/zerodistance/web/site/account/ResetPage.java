package org.zerodistance.web.site.account;

import org.zerodistance.city.signin.PasswordLinks;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form to set a password by a one-time link. */
public record ResetPage(PasswordLinks.LinkHolder holder, String token, Form form)
    implements HtmlPage {}
