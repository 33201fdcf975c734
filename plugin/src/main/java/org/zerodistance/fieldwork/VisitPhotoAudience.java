package org.zerodistance.fieldwork;

import jakarta.enterprise.context.Dependent;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.PhotoAudience;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Photos of visits stay with reporters and editors; what readers are to see is copied to a story.
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
