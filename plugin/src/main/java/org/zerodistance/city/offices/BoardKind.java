package org.zerodistance.city.offices;

/** What sort of list a board is. */
public enum BoardKind {
  /** Inquiries to an office about its own business. */
  OFFICE,
  /** Letters to the person who leads: mayor, secretary. */
  LEADER_MAILBOX
}
