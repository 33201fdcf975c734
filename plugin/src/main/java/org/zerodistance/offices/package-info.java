/**
 * The offices as a tree, the boards put to them, and the topic tree. Owns the tables {@code
 * office}, {@code board} and {@code topic}.
 */
@Feature(
    name = "offices",
    uses = {"platform", "publicversion", "viewers", "caselog", "outbox"})
package org.zerodistance.offices;

import org.zerodistance.platform.Feature;
