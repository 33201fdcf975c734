package org.zerodistance.web.site.statistics;

import java.util.List;
import org.zerodistance.cases.statistics.CaseMetrics;
import org.zerodistance.cases.statistics.MetricRow;
import org.zerodistance.cases.statistics.Period;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The figures of a period.
 *
 * @param chosen how the period was chosen, see {@link PeriodParameters}
 * @param csv where the same figures are as a file
 */
public record StatisticsPage(
    String chosen, Period period, CaseMetrics whole, List<Section> sections, String csv)
    implements HtmlPage {
  /**
   * One table.
   *
   * @param name what it counts by, in lower case; also the parameter that sorts it
   * @param column by which it is sorted; empty for its own order
   */
  public record Section(String name, String column, boolean descending, List<MetricRow> rows) {}
}
