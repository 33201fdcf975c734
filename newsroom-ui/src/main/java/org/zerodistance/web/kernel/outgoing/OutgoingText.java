package org.zerodistance.web.kernel.outgoing;

/**
 * A text that is about to be sent.
 *
 * @param field the name of its field, which names it on the page too
 * @param text without markup
 */
public record OutgoingText(String field, String text) {}
