package org.zerodistance.cases.moderation;

/** The reasons why a task waits for a moderator. */
public enum Cause {
  /** A new inquiry. */
  NEW,
  /** A returned inquiry was submitted again. */
  RESUBMITTED,
  /** An office says that it is not responsible for the case. */
  NOT_OURS,
  /** The asker added a remark. */
  REMARK,
  /** The asker answered the office's question. */
  ANSWER,
  /** Many readers without an account said “me too” within minutes. */
  CROWD
}
