package org.zerodistance.newsroom.assignments;

/** Why an inquiry is in the pool. It may be there for several reasons. */
public enum TipReason {
  /** A moderator, a reporter or an editor said so. */
  FLAGGED,
  /** The office let a deadline pass. */
  OVERDUE,
  /** Many readers have the same trouble. */
  ME_TOOS,
  /** It was sent to the newsroom alone. */
  NEWSROOM_ONLY,
  /** An editor proposed it, or another reporter gave it back. */
  PROPOSED
}
