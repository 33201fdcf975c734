package org.zerodistance.newsroom.assignments;

import java.util.Set;

/** The state of an assignment, changed by its reporter and by editors. */
public enum AssignmentState {
  /** Proposed, without a reporter. Also the state of a released assignment. */
  PROPOSED,
  CLAIMED,
  IN_PROGRESS,
  /** The reporter has handed in the results. */
  FILED,
  DONE,
  DROPPED;

  /** The states that may follow this one. */
  public Set<AssignmentState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(CLAIMED, DROPPED);
      case CLAIMED -> Set.of(PROPOSED, IN_PROGRESS, DROPPED);
      case IN_PROGRESS -> Set.of(PROPOSED, FILED, DROPPED);
      case FILED -> Set.of(IN_PROGRESS, DONE, DROPPED);
      case DONE, DROPPED -> Set.of();
    };
  }

  /** Whether its cases are still assigned to it. */
  public boolean open() {
    return this != DONE && this != DROPPED;
  }

  /** Whether a change to this state needs a reason. */
  public boolean needsReason() {
    return this == DROPPED || this == PROPOSED;
  }
}
