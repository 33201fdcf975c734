package org.zerodistance.cases.statistics;

import java.util.List;

/** What a count of a period found, of one moment. */
record CountedPeriod(CaseMetrics whole, List<FigureRow> figures) {
  CountedPeriod {
    figures = List.copyOf(figures);
  }
}
