package org.zerodistance.city.offices;

/**
 * An office in the order of the tree.
 *
 * @param depth 0 at the root
 */
public record OfficeNode(OfficeRow office, int depth) {}
