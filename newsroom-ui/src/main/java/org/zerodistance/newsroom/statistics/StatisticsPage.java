package org.zerodistance.newsroom.statistics;

import java.util.List;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.statistics.Figure;
import org.zerodistance.statistics.FigureRow;
import org.zerodistance.statistics.Period;

/**
 * The figures of a period.
 *
 * @param chosen how the period was chosen, see {@link Chosen}
 * @param csv where the same figures are as a file
 */
public record StatisticsPage(
    String chosen, Period period, Figure whole, List<Section> sections, String csv)
    implements Page {
  /**
   * One table.
   *
   * @param name what it counts by, in lower case; also the parameter that sorts it
   * @param column by which it is sorted; empty for its own order
   */
  public record Section(String name, String column, boolean descending, List<FigureRow> rows) {}
}
