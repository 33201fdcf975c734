package org.zerodistance.cases.deadlines;

/** How an obligation came to its end. */
public enum Ending {
  /** Fulfilled in time. */
  MET,
  /** Fulfilled after the due date. */
  LATE,
  /** The office gave the inquiry back: not ours. */
  HANDED_BACK,
  /** Another office took over. */
  REROUTED,
  /** The asker or the newsroom took the inquiry back. */
  WITHDRAWN
}
