package org.zerodistance.cases.statistics;

/** The dimensions by which the inquiries of a period are counted. */
public enum Breakdown {
  BOARD,
  OFFICE,
  KIND,
  MONTH
}
