package org.zerodistance.newsroom.assignments;

/** The reasons why an inquiry is in the pool; it may have several. */
public enum TipReason {
  /** A moderator, a reporter or an editor flagged it. */
  FLAGGED,
  /** The office missed a deadline. */
  OVERDUE,
  /** Many readers have the same problem. */
  ME_TOOS,
  /** It was sent only to the newsroom. */
  NEWSROOM_ONLY,
  /** An editor proposed it, or another reporter returned it. */
  PROPOSED
}
