package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;

/** Grants access to an answer's photos to those who may read the answers of the case. */
@Dependent
class ReplyPhotos implements PhotoAudience {
  private final Jdbi jdbi;
  private final InquiryPhotos inquiryPhotos;

  @Inject
  ReplyPhotos(Jdbi jdbi, InquiryPhotos inquiryPhotos) {
    this.jdbi = jdbi;
    this.inquiryPhotos = inquiryPhotos;
  }

  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.REPLY;
  }

  @Override
  public Access sight(long ownerId, Viewer viewer) {
    return sight(
        "SELECT inquiry_id FROM reply WHERE id = :id AND hidden = 0",
        ownerId,
        viewer,
        VisibilityPolicy.Part.REPLIES);
  }

  /** With the photos of an answer that was taken down. */
  @Override
  public Access sightOfWithheld(long ownerId, Viewer viewer) {
    return sight(
        "SELECT inquiry_id FROM reply WHERE id = :id",
        ownerId,
        viewer,
        VisibilityPolicy.Part.WITHHELD);
  }

  private Access sight(String sql, long reply, Viewer viewer, VisibilityPolicy.Part part) {
    return jdbi.withHandle(
            h -> h.createQuery(sql).bind("id", reply).mapTo(InquiryId.class).findOne())
        .map(inquiry -> inquiryPhotos.sight(inquiry, viewer, part))
        .orElse(Access.HIDDEN);
  }
}
