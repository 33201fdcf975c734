package org.zerodistance.cases.deadlines;

/** How the clock of a case stands. */
public enum ClockState {
  RUNNING,
  DUE_TODAY,
  OVERDUE,
  /** Stands still until the asker answers. */
  PAUSED,
  MET,
  /** Fulfilled after the due date. */
  LATE,
  /** Ended without being fulfilled: handed back, rerouted, withdrawn. */
  ENDED;

  /** Whether an answer is still owed. */
  public boolean open() {
    return this == RUNNING || this == DUE_TODAY || this == OVERDUE || this == PAUSED;
  }
}
