package org.zerodistance.insight.dossiers;

import java.util.Set;

/** How far the newsroom is with a problem. */
public enum DossierState {
  /** Somebody thinks it is one problem; no editor has looked at it. */
  PROPOSED,
  /** The newsroom works on it. */
  OPEN,
  /** Promised or under repair; the newsroom waits and looks. */
  WATCHING,
  SOLVED,
  /** Ended without a solution: given up, or part of another dossier. */
  CLOSED;

  /** The moves that are allowed from here. */
  public Set<DossierState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(OPEN, CLOSED);
      case OPEN -> Set.of(WATCHING, SOLVED, CLOSED);
      case WATCHING -> Set.of(OPEN, SOLVED, CLOSED);
      case SOLVED -> Set.of(OPEN, WATCHING);
      case CLOSED -> Set.of(OPEN);
    };
  }

  /** Whether it may be shown to everybody. */
  public boolean mayBePublic() {
    return this != PROPOSED;
  }
}
