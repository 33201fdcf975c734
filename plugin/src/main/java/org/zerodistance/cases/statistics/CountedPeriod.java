package org.zerodistance.cases.statistics;

import java.util.List;

/** The result of counting a period at one moment. */
record CountedPeriod(CaseMetrics whole, List<FigureRow> figures) {
  CountedPeriod {
    figures = List.copyOf(figures);
  }
}
