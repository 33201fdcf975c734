package org.zerodistance.city.offices;

/**
 * An office and its depth in the tree.
 *
 * @param depth 0 at the root
 */
public record OfficeNode(OfficeRow office, int depth) {}
