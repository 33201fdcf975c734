package org.zerodistance.foundation.platform;

/** What a person may do. A person may hold several; a spokesperson's role is bound to an office. */
public enum Role {
  READER,
  MODERATOR,
  SPOKESPERSON,
  REPORTER,
  EDITOR,
  ADMINISTRATOR;

  /** Whether the role belongs to the newspaper, so that newsroom notes may be seen. */
  public boolean newsroom() {
    return this == MODERATOR || this == REPORTER || this == EDITOR || this == ADMINISTRATOR;
  }
}
