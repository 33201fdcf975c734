package org.zerodistance.search.indexkeeping;

import java.util.EnumSet;
import java.util.Set;

/** The state of a rebuild. */
public enum RebuildState {
  /** Requested, not started. */
  ASKED,
  /** Documents are being written; changes go to both indexes. */
  FILLING,
  /** All documents are written and are being compared with the database. */
  COMPARING,
  /** Searches use the new index; the previous one is kept for a while. */
  SWITCHED,
  /** Searches were switched back to the previous index. */
  UNDONE,
  FAILED;

  /** The states that may follow. A rebuild whose index disappeared starts again. */
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
