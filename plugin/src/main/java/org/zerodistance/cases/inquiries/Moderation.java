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
  /** Spam; the sender is told no reason and cannot send it again. */
  REJECTED,
  WITHDRAWN;

  /** The states that may follow this one. */
  public Set<Moderation> next() {
    return switch (this) {
      case WAITING -> Set.of(ADMITTED, RETURNED, REJECTED, WITHDRAWN);
      case RETURNED -> Set.of(WAITING, WITHDRAWN);
      case ADMITTED, REJECTED, WITHDRAWN -> Set.of();
    };
  }
}
