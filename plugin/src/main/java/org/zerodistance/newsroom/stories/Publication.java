package org.zerodistance.newsroom.stories;

import java.util.Set;

/**
 * How far a story is on its way to the readers; moved by its author, by editors and by the clock.
 */
public enum Publication {
  DRAFT,
  IN_REVIEW,
  /** An editor read this very revision and lets it pass. */
  APPROVED,
  /** Approved, and the clock has its time. */
  SCHEDULED,
  PUBLISHED,
  /** Published, and mended in the open since. */
  CORRECTED,
  /** Taken back; its address says so and why. */
  WITHDRAWN;

  /** The moves that are allowed from here. */
  public Set<Publication> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_REVIEW);
      case IN_REVIEW -> Set.of(DRAFT, APPROVED);
      // Saving a new revision takes the approval away.
      case APPROVED -> Set.of(DRAFT, IN_REVIEW, SCHEDULED, PUBLISHED);
      case SCHEDULED -> Set.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED, PUBLISHED);
      case PUBLISHED, CORRECTED -> Set.of(CORRECTED, WITHDRAWN);
      case WITHDRAWN -> Set.of();
    };
  }

  /** Whether readers see its text. */
  public boolean live() {
    return this == PUBLISHED || this == CORRECTED;
  }

  /** Whether it can still be written on; afterwards it is only corrected. */
  public boolean writable() {
    return this == DRAFT || this == IN_REVIEW || this == APPROVED || this == SCHEDULED;
  }
}
