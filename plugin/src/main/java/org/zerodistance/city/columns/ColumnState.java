package org.zerodistance.city.columns;

/** Whether a column goes on. A closed one keeps its page and its stories. */
public enum ColumnState {
  OPEN,
  CLOSED
}
