/**
 * The figures of the house: how many inquiries came, how many were answered and how fast, for a
 * period and by board, office, kind and month. Counts only what everybody may see. Months,
 * quarters, years and the whole are counted in advance, a few seconds after a change; days of one's
 * own are counted when they are asked for, so many at most as {@link
 * org.zerodistance.cases.statistics.Period#MOST_DAYS}. Owns the tables {@code statistics_period}
 * and {@code statistics_figure}.
 */
@Feature(
    name = "statistics",
    uses = {"jobs", "monitoring", "platform", "sql", "offices"},
    owns = {"statistics_figure", "statistics_period"},
    reads = {"board", "board_figure", "inquiry", "office"})
package org.zerodistance.cases.statistics;

import org.zerodistance.foundation.platform.Feature;
