package org.zerodistance.cases.statistics;

/** By what the inquiries of a period are counted. */
public enum Breakdown {
  BOARD,
  OFFICE,
  KIND,
  MONTH
}
