package org.zerodistance.cases.inquiries;

import java.util.Set;

/**
 * The progress of the office; changed by the office and by rules. May go back: the office is not
 * responsible, or a new question follows the answer.
 */
public enum Handling {
  /** Not yet assigned to an office. */
  UNROUTED,
  ROUTED,
  ACCEPTED,
  VERIFIED,
  REPLIED,
  EVALUATED,
  CLOSED;

  /** The states that may follow this one. */
  public Set<Handling> next() {
    return switch (this) {
      case UNROUTED -> Set.of(ROUTED);
      case ROUTED -> Set.of(UNROUTED, ROUTED, ACCEPTED, VERIFIED, REPLIED, CLOSED);
      case ACCEPTED -> Set.of(UNROUTED, ROUTED, VERIFIED, REPLIED, CLOSED);
      case VERIFIED -> Set.of(UNROUTED, ROUTED, ACCEPTED, REPLIED, CLOSED);
      case REPLIED -> Set.of(ROUTED, REPLIED, EVALUATED, CLOSED);
      case EVALUATED -> Set.of(ROUTED, REPLIED, CLOSED);
      case CLOSED -> Set.of(ROUTED, REPLIED);
    };
  }

  /** Whether the office has given an answer. */
  public boolean answered() {
    return this == REPLIED || this == EVALUATED || this == CLOSED;
  }
}
