package org.zerodistance.search.indexkeeping;

import java.util.EnumSet;
import java.util.Set;

/** How far a rebuild is. */
public enum RebuildState {
  /** Nobody has begun. */
  ASKED,
  /** Documents are being written; changes go to both indexes. */
  FILLING,
  /** All is written and compared with the database. */
  COMPARING,
  /** Searches go to the new index; the one before is kept for a while. */
  SWITCHED,
  /** Searches went back to the index before. */
  UNDONE,
  FAILED;

  /** The states that may follow. A rebuild whose index vanished begins anew. */
  public Set<RebuildState> next() {
    return switch (this) {
      case ASKED -> EnumSet.of(FILLING, FAILED);
      case FILLING -> EnumSet.of(COMPARING, ASKED, FAILED);
      case COMPARING -> EnumSet.of(SWITCHED, ASKED, FAILED);
      case SWITCHED -> EnumSet.of(UNDONE);
      case UNDONE, FAILED -> EnumSet.noneOf(RebuildState.class);
    };
  }

  public boolean running() {
    return this == ASKED || this == FILLING || this == COMPARING;
  }
}
