package org.zerodistance.cases.inquiries;

/** Who may see an inquiry at all; chosen by the reader, changed by a moderator. */
public enum Visibility {
  PUBLIC,
  ASKER_AND_OFFICE,
  NEWSROOM_ONLY,
  SEALED
}
