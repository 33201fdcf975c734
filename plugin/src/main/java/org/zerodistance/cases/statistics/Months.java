package org.zerodistance.cases.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Fills the gaps in a table of months: a month without inquiries gets a row, too. */
final class Months {
  private Months() {}

  /** Adds the empty months between the first and the last; the rows must be in order. */
  static List<MetricRow> unbroken(List<MetricRow> rows) {
    List<MetricRow> all = new ArrayList<>(rows.size());
    for (MetricRow row : rows) {
      if (!all.isEmpty()) {
        YearMonth month = YearMonth.parse(all.get(all.size() - 1).key()).plusMonths(1);
        for (YearMonth next = YearMonth.parse(row.key());
            month.isBefore(next);
            month = month.plusMonths(1)) {
          all.add(new MetricRow(month.toString(), null, null, 0, 0, null));
        }
      }
      all.add(row);
    }
    return all;
  }
}
