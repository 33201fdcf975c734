package org.zerodistance.cases.inquiries;

import java.util.Set;

/**
 * The state of moderation of an inquiry; changed by moderators, and by the asker while it waits or
 * is returned.
 */
public enum Moderation {
  WAITING,
  ADMITTED,
  RETURNED,
  WITHDRAWN;

  /** The states that may follow this one. */
  public Set<Moderation> next() {
    return switch (this) {
      case WAITING -> Set.of(ADMITTED, RETURNED, WITHDRAWN);
      case RETURNED -> Set.of(WAITING, WITHDRAWN);
      case ADMITTED, WITHDRAWN -> Set.of();
    };
  }
}
