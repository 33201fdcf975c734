/**
 * The identity of the house: its name, its paper, its time zone and the area of its map. The values
 * are cached, so that every page can read them at no cost. Owns no table; its rows in {@code
 * setting} are those whose names begin with {@code house.}.
 */
@Feature(
    name = "house",
    uses = {"audit", "platform", "publicversion", "sql"})
package org.zerodistance.city.house;

import org.zerodistance.foundation.platform.Feature;
