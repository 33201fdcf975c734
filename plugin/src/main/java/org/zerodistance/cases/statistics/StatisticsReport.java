package org.zerodistance.cases.statistics;

import java.util.List;
import java.util.Map;

/**
 * All figures of a period. The rows of each table add up to the total: every inquiry counts in
 * exactly one row of each.
 */
public record StatisticsReport(
    Period period, CaseMetrics whole, Map<Breakdown, List<MetricRow>> tables) {
  public StatisticsReport {
    tables = Map.copyOf(tables);
  }

  public List<MetricRow> rows(Breakdown breakdown) {
    return tables.get(breakdown);
  }
}
