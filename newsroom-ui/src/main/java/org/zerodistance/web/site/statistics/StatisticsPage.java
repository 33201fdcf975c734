package org.zerodistance.web.site.statistics;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.statistics.CaseMetrics;
import org.zerodistance.cases.statistics.MetricRow;
import org.zerodistance.cases.statistics.Period;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The statistics of a period.
 *
 * @param chosen how the period was chosen, see {@link PeriodParameters}
 * @param asked the requested days, if they cannot be counted
 * @param reason why they cannot
 * @param mostDays the maximum number of days that are counted
 * @param csv the address of the same figures as a file
 */
public record StatisticsPage(
    String chosen,
    Period period,
    Optional<Period> asked,
    Optional<String> reason,
    int mostDays,
    CaseMetrics whole,
    List<Section> sections,
    String csv)
    implements HtmlPage {
  /**
   * A table.
   *
   * @param name the criterion of its lines, in lower case; also the name of its sort parameter
   * @param column by which it is sorted; empty for its own order
   */
  public record Section(String name, String column, boolean descending, List<MetricRow> rows) {}
}
