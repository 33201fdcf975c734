package org.zerodistance.newsroom.assignments;

import java.util.Set;

/** How far a reporter is with an assignment; moved by its reporter and by editors. */
public enum AssignmentState {
  /** Worth somebody's time, nobody's yet. Also what a released assignment goes back to. */
  PROPOSED,
  CLAIMED,
  IN_PROGRESS,
  /** The reporter has handed in the results. */
  FILED,
  DONE,
  DROPPED;

  /** The moves that are allowed from here. */
  public Set<AssignmentState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(CLAIMED, DROPPED);
      case CLAIMED -> Set.of(PROPOSED, IN_PROGRESS, DROPPED);
      case IN_PROGRESS -> Set.of(PROPOSED, FILED, DROPPED);
      case FILED -> Set.of(IN_PROGRESS, DONE, DROPPED);
      case DONE, DROPPED -> Set.of();
    };
  }

  /** Whether the cases are still taken by it. */
  public boolean open() {
    return this != DONE && this != DROPPED;
  }

  /** Whether somebody who moves it here has to say why. */
  public boolean needsReason() {
    return this == DROPPED || this == PROPOSED;
  }
}
