package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;

/**
 * Restricts photos of visits to reporters and editors; photos for readers are copied to a story.
 */
@Dependent
public class VisitPhotoAudience implements PhotoAudience {
  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.VISIT;
  }

  @Override
  public Access sight(long ownerId, Viewer viewer) {
    return viewer.hasAny(Role.REPORTER, Role.EDITOR) ? Access.THIS_VIEWER : Access.HIDDEN;
  }
}
