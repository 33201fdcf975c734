package org.zerodistance.searching;

/**
 * How one thing stands, in the database or in an index, without its words.
 *
 * @param version the row's
 * @param shown whether everybody may find it
 */
public record Standing(long id, long version, boolean shown) {}
