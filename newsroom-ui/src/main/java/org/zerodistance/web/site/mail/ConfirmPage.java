package org.zerodistance.web.site.mail;

import org.zerodistance.web.kernel.pages.HtmlPage;

/** Confirming an address; the link alone changes nothing, because mail programs open links. */
public record ConfirmPage(String token, String address) implements HtmlPage {}
