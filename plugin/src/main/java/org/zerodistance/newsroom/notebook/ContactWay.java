package org.zerodistance.newsroom.notebook;

/** The ways in which a reporter contacts a person. */
public enum ContactWay {
  PHONE,
  IN_PERSON,
  MESSAGE,
  EMAIL,
  LETTER
}
