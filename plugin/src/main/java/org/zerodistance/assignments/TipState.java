package org.zerodistance.assignments;

/** What the newsroom made of a tip. */
public enum TipState {
  /** Flagged and waiting in the pool. */
  OPEN,
  /** A reporter took it. */
  TAKEN,
  /** Looked at and left; it does not come back by itself. */
  DISMISSED
}
