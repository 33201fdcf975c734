package org.zerodistance.searching;

/** What can be found. */
public enum SearchType {
  INQUIRY,
  STORY,
  /** One problem behind many inquiries. */
  DOSSIER
}
