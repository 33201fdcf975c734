package org.zerodistance.search.searching;

/** The orders of hits. */
public enum SearchSort {
  /** The best match first, newer ones a little before older ones. */
  BEST,
  NEWEST
}
