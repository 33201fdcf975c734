package org.zerodistance.casephotos;

import jakarta.enterprise.context.Dependent;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.PhotoAudience;
import org.zerodistance.viewers.Viewer;

/** What reporters photographed on a visit stays in the newsroom. */
@Dependent
class VisitPhotos implements PhotoAudience {
  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.VISIT;
  }

  @Override
  public Sight sight(long ownerId, Viewer viewer) {
    return viewer.newsroom() ? Sight.THIS_VIEWER : Sight.HIDDEN;
  }
}
