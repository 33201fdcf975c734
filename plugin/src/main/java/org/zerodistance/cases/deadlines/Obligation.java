package org.zerodistance.cases.deadlines;

/** What an office owes. */
public enum Obligation {
  /** A first answer to an inquiry. */
  FIRST_REPLY
}
