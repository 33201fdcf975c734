/**
 * Statistics of the house: the number of inquiries, of answers, and the time to answer, for a
 * period and by board, office, kind and month. Counts only public inquiries. Months, quarters,
 * years and the whole time are counted in advance, a few seconds after a change; a choice of days
 * is counted on request, {@link org.zerodistance.cases.statistics.Period#MOST_DAYS} at most. Owns
 * the tables {@code statistics_period} and {@code statistics_figure}.
 */
@Feature(
    name = "statistics",
    uses = {"jobs", "monitoring", "platform", "sql", "offices"},
    owns = {"statistics_figure", "statistics_period"},
    reads = {"board", "board_figure", "inquiry", "office"})
package org.zerodistance.cases.statistics;

import org.zerodistance.foundation.platform.Feature;
