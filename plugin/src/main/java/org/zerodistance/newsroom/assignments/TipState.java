package org.zerodistance.newsroom.assignments;

/** What the newsroom made of a tip. */
enum TipState {
  /** Flagged and waiting in the pool. */
  OPEN,
  /** A reporter took it. */
  TAKEN,
  /** Looked at and left; it does not come back by itself. */
  DISMISSED
}
