package org.zerodistance.foundation.audit;

/** What an event is about. */
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
