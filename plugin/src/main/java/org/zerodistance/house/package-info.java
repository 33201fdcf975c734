/**
 * The house itself: its name, its paper, its time zone and the area its map shows. Promises that
 * every page can ask for them at no cost. Owns no table; its rows in {@code setting} are those
 * whose names begin with {@code house.}.
 */
@Feature(
    name = "house",
    uses = {"caselog", "viewers", "platform", "publicversion"})
package org.zerodistance.house;

import org.zerodistance.platform.Feature;
