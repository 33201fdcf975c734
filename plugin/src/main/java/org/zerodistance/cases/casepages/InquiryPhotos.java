package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;

/** Grants access to an inquiry's photos to those who may see the photos of the case. */
@Dependent
class InquiryPhotos implements PhotoAudience {
  private final CasePages cases;

  @Inject
  InquiryPhotos(CasePages cases) {
    this.cases = cases;
  }

  @Override
  public OwnerKind ownerKind() {
    return OwnerKind.INQUIRY;
  }

  @Override
  public Access sight(long ownerId, Viewer viewer) {
    return sight(new InquiryId(ownerId), viewer, VisibilityPolicy.Part.PHOTOS);
  }

  @Override
  public Access sightOfWithheld(long ownerId, Viewer viewer) {
    return sight(new InquiryId(ownerId), viewer, VisibilityPolicy.Part.WITHHELD);
  }

  /** The access to photos that belong to a part of a case. */
  Access sight(InquiryId inquiry, Viewer viewer, VisibilityPolicy.Part part) {
    return cases
        .find(inquiry, viewer)
        .map(CaseView::sight)
        .map(
            facts -> {
              if (shown(Viewer.NOBODY, asNobody(facts), part)) {
                return Access.EVERYBODY;
              }
              return shown(viewer, facts, part) ? Access.THIS_VIEWER : Access.HIDDEN;
            })
        .orElse(Access.HIDDEN);
  }

  private static boolean shown(
      Viewer viewer, VisibilityPolicy.Facts facts, VisibilityPolicy.Part part) {
    return VisibilityPolicy.sight(viewer, facts, part) == VisibilityPolicy.Sight.SHOWN;
  }

  private static VisibilityPolicy.Facts asNobody(VisibilityPolicy.Facts facts) {
    return new VisibilityPolicy.Facts(
        facts.visibility(), facts.moderation(), facts.office(), false);
  }
}
