package org.zerodistance.city.columns;

/** The state of a column. A closed column keeps its page and its stories. */
public enum ColumnState {
  OPEN,
  CLOSED
}
