package org.zerodistance.cases.inquiries;

import java.util.Set;

/**
 * How far the office is; moved by the office and by rules. May go back: not ours, or a new question
 * after the answer.
 */
public enum Handling {
  /** With no office yet. */
  UNROUTED,
  ROUTED,
  ACCEPTED,
  VERIFIED,
  REPLIED,
  EVALUATED,
  CLOSED;

  /** The moves that are allowed from here. */
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
