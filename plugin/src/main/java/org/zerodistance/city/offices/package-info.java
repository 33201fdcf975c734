/**
 * The offices as a tree, the boards put to them, and the topic tree. Owns the tables {@code
 * office}, {@code board} and {@code topic}.
 */
@Feature(
    name = "offices",
    uses = {"audit", "indexqueue", "platform", "publicversion", "sql"},
    owns = {"board", "office", "topic"},
    reads = {"board_figure"})
package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.Feature;
