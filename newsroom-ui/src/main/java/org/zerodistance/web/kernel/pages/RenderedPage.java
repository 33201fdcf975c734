package org.zerodistance.web.kernel.pages;

/**
 * A page in UTF-8.
 *
 * @param keyDrawn whether it holds a key for a form, which belongs to one reader alone
 */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedPage(byte[] html, boolean keyDrawn) {}
