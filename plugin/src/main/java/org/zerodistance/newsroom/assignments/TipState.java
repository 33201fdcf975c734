package org.zerodistance.newsroom.assignments;

/** The newsroom's decision on a tip. */
enum TipState {
  /** Flagged and waiting in the pool. */
  OPEN,
  /** A reporter took it. */
  TAKEN,
  /** Reviewed and rejected; it does not return automatically. */
  DISMISSED
}
