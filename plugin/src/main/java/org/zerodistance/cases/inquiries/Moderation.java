package org.zerodistance.cases.inquiries;

import java.util.Set;

/**
 * Whether an inquiry was let in; moved by moderators, and by the asker as long as it waits or was
 * returned.
 */
public enum Moderation {
  WAITING,
  ADMITTED,
  RETURNED,
  WITHDRAWN;

  /** The moves that are allowed from here. */
  public Set<Moderation> next() {
    return switch (this) {
      case WAITING -> Set.of(ADMITTED, RETURNED, WITHDRAWN);
      case RETURNED -> Set.of(WAITING, WITHDRAWN);
      case ADMITTED, WITHDRAWN -> Set.of();
    };
  }
}
