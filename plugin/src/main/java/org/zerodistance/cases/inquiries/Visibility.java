package org.zerodistance.cases.inquiries;

/** The visibility of an inquiry; chosen by the reader, changed by a moderator. */
public enum Visibility {
  PUBLIC,
  ASKER_AND_OFFICE,
  NEWSROOM_ONLY,
  SEALED
}
