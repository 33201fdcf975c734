package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Viewer;

/**
 * Decides who may see the photos of one kind of owner. The feature that holds those owners has the
 * one implementation; photos of a kind without an implementation are visible to nobody.
 */
public interface PhotoAudience {
  /** The visibility of a photo. */
  enum Access {
    /** Visible to everybody; shared caches may keep it. */
    EVERYBODY,
    /** Visible to this viewer; no cache may keep it. */
    THIS_VIEWER,
    /** Not visible to this viewer; the answer is the same as for a photo that does not exist. */
    HIDDEN
  }

  OwnerKind ownerKind();

  Access sight(long ownerId, Viewer viewer);

  /** Who may see a photo that was taken off, and one without the parts that are blacked out. */
  default Access sightOfWithheld(long ownerId, Viewer viewer) {
    return Access.HIDDEN;
  }
}
