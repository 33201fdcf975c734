package org.zerodistance.cases.moderation;

/** Why something waits for a moderator. */
public enum Cause {
  /** A new inquiry. */
  NEW,
  /** A returned inquiry came back in other words. */
  RESUBMITTED,
  /** An office says that the case is not its business. */
  NOT_OURS,
  /** The asker added a remark. */
  REMARK,
  /** The asker answered the office's question. */
  ANSWER
}
