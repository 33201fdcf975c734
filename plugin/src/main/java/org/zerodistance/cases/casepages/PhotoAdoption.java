package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquirySubmitted;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.Photos;

/**
 * Assigns the photos uploaded with a form to the inquiry, in the inquiry's transaction, and updates
 * them when the asker submits the inquiry again.
 */
@Dependent
class PhotoAdoption {
  private final PhotoIntake intake;
  private final PhotoArranging arranging;
  private final Photos photos;
  private final CaseMoves moves;

  @Inject
  PhotoAdoption(PhotoIntake intake, PhotoArranging arranging, Photos photos, CaseMoves moves) {
    this.intake = intake;
    this.arranging = arranging;
    this.photos = photos;
    this.moves = moves;
  }

  void adopt(@Observes InquirySubmitted submitted) {
    intake.adopt(
        submitted.formKey(), OwnerKind.INQUIRY, submitted.inquiry(), keys(submitted.photos()));
  }

  void change(@Observes CaseMoves.Resubmitted again) {
    InquiryId inquiry = again.inquiry();
    CaseMoves.Resubmission what = again.what();
    if (what.added().isEmpty() && what.dropped().isEmpty()) {
      return;
    }
    if (!what.added().isEmpty()) {
      intake.adopt(what.formKey(), OwnerKind.INQUIRY, inquiry, keys(what.added()));
    }
    for (PhotoKey key : keys(what.dropped())) {
      arranging.remove(OwnerKind.INQUIRY, inquiry, key);
    }
    moves.photosCounted(inquiry, photos.list(OwnerKind.INQUIRY, inquiry).size());
  }

  private static List<PhotoKey> keys(List<String> texts) {
    return texts.stream().map(PhotoKey::find).flatMap(Optional::stream).toList();
  }
}
