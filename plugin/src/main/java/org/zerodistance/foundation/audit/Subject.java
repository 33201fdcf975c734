package org.zerodistance.foundation.audit;

/** The kinds of subjects of an event. */
public enum Subject {
  INQUIRY,
  ASSIGNMENT,
  STORY,
  PERSON,
  OFFICE,
  BOARD,
  TOPIC,
  COLUMN,
  HOUSE,
  IMPORT,
  DOSSIER
}
