package org.zerodistance.cases.moderation;

/** The decisions on a task. */
public enum Decision {
  ADMITTED,
  RETURNED,
  SPAM,
  ROUTED,
  WITHDRAWN_BY_ASKER
}
