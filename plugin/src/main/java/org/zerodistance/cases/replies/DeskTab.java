package org.zerodistance.cases.replies;

/** The tabs of an office's desk. */
public enum DeskTab {
  /** Open cases, earliest due date first. */
  WAITING,
  DUE_TODAY,
  OVERDUE,
  /** The clock is paused until the asker answers. */
  PAUSED,
  /** Answered, newest first. */
  ANSWERED
}
