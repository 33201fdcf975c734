package org.zerodistance.cases.moderation;

/** What can be decided about many inquiries at once. */
public enum BulkAction {
  /** Admits them as their askers filed them, with detected personal data redacted. */
  ADMIT,
  /** Returns them to their askers, all with the same reason. */
  RETURN,
  /** Rejects them as spam, without an answer. */
  SPAM
}
