package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Viewer;

/**
 * Says who may see the photos of one kind of owner. The feature that owns the owners has the one
 * implementation; photos of a kind without one are seen by nobody.
 */
public interface PhotoAudience {
  /** How far a photo may be seen. */
  enum Access {
    /** By everybody; caches may keep it. */
    EVERYBODY,
    /** By this viewer; nothing may keep it. */
    THIS_VIEWER,
    /** Not by this viewer, who is not told that it exists. */
    HIDDEN
  }

  OwnerKind ownerKind();

  Access sight(long ownerId, Viewer viewer);
}
