/**
 * The figures of the house: how many inquiries came, how many were answered and how fast, for a
 * period and by board, office, kind and month. Counts only what everybody may see. Owns no table.
 */
@Feature(
    name = "statistics",
    uses = {"platform", "sql", "offices"},
    reads = {"board", "board_figure", "inquiry"})
package org.zerodistance.cases.statistics;

import org.zerodistance.foundation.platform.Feature;
