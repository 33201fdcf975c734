package org.zerodistance.casephotos;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.PhotoIntake;
import org.zerodistance.attachments.PhotoKey;
import org.zerodistance.inquiries.InquirySubmitted;

/** Gives an inquiry the photos that were uploaded with its form, in the inquiry's transaction. */
@Dependent
class PhotoAdoption {
  private final PhotoIntake intake;

  @Inject
  PhotoAdoption(PhotoIntake intake) {
    this.intake = intake;
  }

  void adopt(@Observes InquirySubmitted submitted) {
    List<PhotoKey> keys =
        submitted.photos().stream().map(PhotoKey::find).flatMap(Optional::stream).toList();
    intake.adopt(submitted.formKey(), OwnerKind.INQUIRY, submitted.inquiry(), keys);
  }
}
