package org.zerodistance.city.offices;

/** The kind of a board. */
public enum BoardKind {
  /** Inquiries to an office about its own business. */
  OFFICE,
  /** Letters to a leading official: mayor or party secretary. */
  LEADER_MAILBOX
}
