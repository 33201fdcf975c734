package org.zerodistance.search.searching;

/** In which order hits come. */
public enum SearchSort {
  /** The best match first, newer ones a little before older ones. */
  BEST,
  NEWEST
}
