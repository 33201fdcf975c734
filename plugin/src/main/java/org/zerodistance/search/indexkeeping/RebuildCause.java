package org.zerodistance.search.indexkeeping;

/** The reasons for a rebuild. */
public enum RebuildCause {
  /** An administrator requested it. */
  ASKED,
  /** The code needs another mapping or analysis than the index has. */
  MAPPING,
  /** There is no index, or one that was never filled. */
  MISSING,
  /** The index has later versions than the database, which was restored to an earlier day. */
  AHEAD
}
