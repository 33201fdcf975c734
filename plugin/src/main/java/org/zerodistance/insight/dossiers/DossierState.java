package org.zerodistance.insight.dossiers;

import java.util.Set;

/** The state of the newsroom's work on a problem. */
public enum DossierState {
  /** Proposed as one problem; no editor has reviewed it. */
  PROPOSED,
  /** The newsroom works on it. */
  OPEN,
  /** A solution is promised or in progress; the newsroom watches. */
  WATCHING,
  SOLVED,
  /** Ended without a solution: given up, or part of another dossier. */
  CLOSED;

  /** The states that may follow this one. */
  public Set<DossierState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(OPEN, CLOSED);
      case OPEN -> Set.of(WATCHING, SOLVED, CLOSED);
      case WATCHING -> Set.of(OPEN, SOLVED, CLOSED);
      case SOLVED -> Set.of(OPEN, WATCHING);
      case CLOSED -> Set.of(OPEN);
    };
  }

  /** Whether a dossier in this state may be public. */
  public boolean mayBePublic() {
    return this != PROPOSED;
  }
}
