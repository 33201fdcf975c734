package org.zerodistance.web.site.mail;

import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page to confirm a mail address. The link alone changes nothing, because mail programs open
 * links.
 */
public record ConfirmPage(String token, String address) implements HtmlPage {}
