/**
 * The pages in which the house says who it is and by which rules it works. Every page has a default
 * text in both languages; administrators may replace it, and every version is kept. Owns the table
 * {@code house_page}.
 */
@Feature(
    name = "housepages",
    uses = {"audit", "house", "platform", "publicversion", "sql"},
    owns = {"house_page"},
    reads = {"person"})
package org.zerodistance.city.housepages;

import org.zerodistance.foundation.platform.Feature;
