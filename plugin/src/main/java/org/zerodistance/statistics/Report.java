package org.zerodistance.statistics;

import java.util.List;
import java.util.Map;

/**
 * All figures of a period. The lines of each table add up to the whole: every inquiry counts in
 * exactly one line of each.
 */
public record Report(Period period, Figure whole, Map<Table, List<FigureRow>> tables) {
  public Report {
    tables = Map.copyOf(tables);
  }

  public List<FigureRow> rows(Table table) {
    return tables.get(table);
  }
}
