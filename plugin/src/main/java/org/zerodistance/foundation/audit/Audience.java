package org.zerodistance.foundation.audit;

/** The audiences of an event, from the widest to the narrowest. */
public enum Audience {
  /** Everybody who may see the subject. */
  PUBLIC,
  /** The asker, the office in charge and the newsroom. */
  ASKER,
  /** The office in charge and the newsroom. */
  OFFICE,
  /** The newsroom alone. */
  NEWSROOM
}
