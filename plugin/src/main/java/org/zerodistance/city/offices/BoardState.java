package org.zerodistance.city.offices;

/** The state of a board. A closed board keeps its page and its inquiries. */
public enum BoardState {
  OPEN,
  CLOSED
}
