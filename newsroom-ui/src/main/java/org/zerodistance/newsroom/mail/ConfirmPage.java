package org.zerodistance.newsroom.mail;

import org.zerodistance.newsroom.web.HtmlPage;

/** Confirming an address; the link alone changes nothing, because mail programs open links. */
public record ConfirmPage(String token, String address) implements HtmlPage {}
