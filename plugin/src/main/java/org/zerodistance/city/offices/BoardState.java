package org.zerodistance.city.offices;

/** Whether a board takes inquiries. A closed one keeps its page and what was put to it. */
public enum BoardState {
  OPEN,
  CLOSED
}
