package org.zerodistance.web.site.mail;

import org.zerodistance.web.kernel.pages.HtmlPage;

/** The page to unsubscribe from notices by the link in a mail, and to subscribe again. */
public record StopPage(String token, boolean stopped) implements HtmlPage {}
