package org.zerodistance.cases.replies;

/** The parts of an office's desk. */
public enum DeskTab {
  /** Open cases, the one due first on top. */
  WAITING,
  DUE_TODAY,
  OVERDUE,
  /** The clock stands still until the asker answers. */
  PAUSED,
  /** Answered, newest first. */
  ANSWERED
}
