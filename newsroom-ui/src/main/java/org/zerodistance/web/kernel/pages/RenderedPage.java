package org.zerodistance.web.kernel.pages;

/**
 * A page in UTF-8.
 *
 * @param keyDrawn whether it contains the key of a form, which belongs to one reader
 */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedPage(byte[] html, boolean keyDrawn) {}
