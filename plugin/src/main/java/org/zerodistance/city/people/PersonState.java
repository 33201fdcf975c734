package org.zerodistance.city.people;

/** The state of an account. */
public enum PersonState {
  /** Created by an administrator; has no password yet. */
  INVITED,
  ACTIVE,
  /** Locked by an administrator; may be unlocked again. */
  DISABLED,
  /**
   * Deleted by its owner. The row stays, emptied, so that references in the audit log stay valid.
   */
  DELETED
}
