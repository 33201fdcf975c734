package org.zerodistance.newsroom.mail;

import org.zerodistance.newsroom.web.HtmlPage;

/** Stopping notices by the link in a mail, and having them again. */
public record StopPage(String token, boolean stopped) implements HtmlPage {}
