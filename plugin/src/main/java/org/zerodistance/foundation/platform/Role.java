package org.zerodistance.foundation.platform;

/** The roles of people. A person may hold several; a spokesperson's role is bound to an office. */
public enum Role {
  READER,
  MODERATOR,
  SPOKESPERSON,
  REPORTER,
  EDITOR,
  ADMINISTRATOR;

  /** Whether the role belongs to the newspaper and so may see newsroom notes. */
  public boolean newsroom() {
    return this == MODERATOR || this == REPORTER || this == EDITOR || this == ADMINISTRATOR;
  }
}
