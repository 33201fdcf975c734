package org.zerodistance.search.searching;

/** The types of documents. */
public enum SearchType {
  INQUIRY,
  STORY,
  /** One problem behind many inquiries. */
  DOSSIER
}
