package org.zerodistance.web.site.mail;

import org.zerodistance.web.kernel.pages.HtmlPage;

/** Stopping notices by the link in a mail, and having them again. */
public record StopPage(String token, boolean stopped) implements HtmlPage {}
