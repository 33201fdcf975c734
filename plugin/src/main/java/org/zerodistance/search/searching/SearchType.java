package org.zerodistance.search.searching;

/** What can be found. */
public enum SearchType {
  INQUIRY,
  STORY,
  /** One problem behind many inquiries. */
  DOSSIER
}
