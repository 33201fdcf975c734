package org.zerodistance.newsroom.assignments;

/** How a reporter reached somebody. */
public enum ContactWay {
  PHONE,
  IN_PERSON,
  MESSAGE,
  EMAIL,
  LETTER
}
