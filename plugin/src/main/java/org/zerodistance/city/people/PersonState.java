package org.zerodistance.city.people;

/** Where an account stands. */
public enum PersonState {
  /** Made by an administrator; has no password yet. */
  INVITED,
  ACTIVE,
  /** Locked by an administrator; may be opened again. */
  DISABLED,
  /** The person went. The row stays, empty, so that the log keeps its ends. */
  DELETED
}
