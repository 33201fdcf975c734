package org.zerodistance.cases.deadlines;

/** The ways in which an obligation ends. */
public enum Ending {
  /** Fulfilled in time. */
  MET,
  /** Fulfilled after the due date. */
  LATE,
  /** The office handed the inquiry back as not its responsibility. */
  HANDED_BACK,
  /** Another office took over. */
  REROUTED,
  /** The asker or the newsroom withdrew the inquiry. */
  WITHDRAWN
}
