package org.zerodistance.search.indexkeeping;

/** Why an index is built anew. */
public enum RebuildCause {
  /** Somebody asked for it. */
  ASKED,
  /** The code needs another mapping or analysis than the index has. */
  MAPPING,
  /** There is no index, or one that was never filled. */
  MISSING,
  /** The index knows later versions than the database, which was put back to an earlier day. */
  AHEAD
}
