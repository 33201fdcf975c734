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
    return jdbi.withHandle(
            h ->
                h.createQuery("SELECT inquiry_id FROM reply WHERE id = :id")
                    .bind("id", ownerId)
                    .mapTo(InquiryId.class)
                    .findOne())
        .map(inquiry -> inquiryPhotos.sight(inquiry, viewer, VisibilityPolicy.Part.REPLIES))
        .orElse(Access.HIDDEN);
  }
}
