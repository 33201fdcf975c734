package org.zerodistance.notifications;

/** What notices are stopped for: one inquiry of somebody without an account, or a person. */
record StopScope(Kind kind, long id) {
  /** As the table names it. */
  enum Kind {
    INQUIRY,
    PERSON
  }
}
