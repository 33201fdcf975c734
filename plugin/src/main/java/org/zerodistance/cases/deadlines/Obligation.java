package org.zerodistance.cases.deadlines;

/** The obligations of an office. */
public enum Obligation {
  /** A first answer to an inquiry. */
  FIRST_REPLY
}
