package org.zerodistance.foundation.audit;

/** Who may see an event, from everybody to few. */
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
