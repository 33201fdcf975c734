package org.zerodistance.cases.redactions;

/**
 * The reasons for which a public text is hidden or blacked out. Readers see the reason as a fixed
 * text; the words with which a moderator explains it stay in the log of the newsroom.
 */
public enum WithheldReason {
  PERSONAL_DATA,
  /** The person concerned asked for it. */
  AT_REQUEST,
  /** A claim about a person or a company that is not verified. */
  UNVERIFIED,
  /** Against the rules for posts. */
  RULES,
  DUPLICATE,
  OTHER
}
