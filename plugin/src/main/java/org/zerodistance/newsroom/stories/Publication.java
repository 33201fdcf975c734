package org.zerodistance.newsroom.stories;

import java.util.Set;

/**
 * The state of a story on its way to the readers, changed by its author, by editors and by the
 * clock.
 */
public enum Publication {
  DRAFT,
  IN_REVIEW,
  /** An editor has read and approved this revision. */
  APPROVED,
  /** Approved, with a time of publication. */
  SCHEDULED,
  PUBLISHED,
  /** Published, and corrected since with a public note. */
  CORRECTED,
  /** Withdrawn; its address shows this and the reason. */
  WITHDRAWN;

  /** The states that may follow this one. */
  public Set<Publication> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_REVIEW);
      case IN_REVIEW -> Set.of(DRAFT, APPROVED);
      // Saving a new revision removes the approval.
      case APPROVED -> Set.of(DRAFT, IN_REVIEW, SCHEDULED, PUBLISHED);
      case SCHEDULED -> Set.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED, PUBLISHED);
      case PUBLISHED, CORRECTED -> Set.of(CORRECTED, WITHDRAWN);
      case WITHDRAWN -> Set.of();
    };
  }

  /** Whether its text is public. */
  public boolean live() {
    return this == PUBLISHED || this == CORRECTED;
  }

  /** Whether its text can still be edited; later it can only be corrected. */
  public boolean writable() {
    return this == DRAFT || this == IN_REVIEW || this == APPROVED || this == SCHEDULED;
  }
}
