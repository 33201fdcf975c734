package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;
import org.zerodistance.newsroom.assignments.AssignmentSight;

/**
 * Restricts photos of visits to the reporters and editors who may read the visit; photos for
 * readers are copied to a story.
 */
@Dependent
class VisitPhotoAudience implements PhotoAudience {
  private final Jdbi jdbi;

  @Inject
  VisitPhotoAudience(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.VISIT;
  }

  @Override
  public Access sight(long ownerId, Viewer viewer) {
    return viewer.hasAny(Role.REPORTER, Role.EDITOR) && !hidden(ownerId, viewer)
        ? Access.THIS_VIEWER
        : Access.HIDDEN;
  }

  private boolean hidden(long visit, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                        "SELECT COUNT(*) FROM visit v WHERE v.id = :id AND NOT "
                            + AssignmentSight.entry("v", viewer))
                    .bind("id", visit)
                    .bind("me", viewer.id())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }
}
