package org.zerodistance.cases.moderation;

/** What became of a task. */
public enum Decision {
  ADMITTED,
  RETURNED,
  ROUTED,
  WITHDRAWN_BY_ASKER
}
