package org.zerodistance.cases.deadlines;

/** The state of a case's clock. */
public enum ClockState {
  RUNNING,
  DUE_TODAY,
  OVERDUE,
  /** Stopped until the asker answers. */
  PAUSED,
  MET,
  /** Fulfilled after the due date. */
  LATE,
  /** Ended without being fulfilled: handed back, rerouted, withdrawn. */
  ENDED;

  /** Whether an answer is still owed. */
  public boolean open() {
    return running() || this == PAUSED;
  }

  /** Whether the due day stands: while the clock is paused, it moves on with every working day. */
  public boolean running() {
    return this == RUNNING || this == DUE_TODAY || this == OVERDUE;
  }
}
