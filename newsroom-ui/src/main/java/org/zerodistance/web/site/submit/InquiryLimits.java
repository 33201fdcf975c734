package org.zerodistance.web.site.submit;

import org.zerodistance.cases.inquiries.SubmitInquiry;

/** The maximum lengths of an inquiry's texts, in characters, and the maximum number of photos. */
public record InquiryLimits(
    int titleLeast, int titleMost, int bodyLeast, int bodyMost, int placeMost, int photos) {
  static final InquiryLimits OF_AN_INQUIRY =
      new InquiryLimits(
          SubmitInquiry.TITLE_LEAST,
          SubmitInquiry.TITLE_MOST,
          SubmitInquiry.BODY_LEAST,
          SubmitInquiry.BODY_MOST,
          SubmitInquiry.PLACE_MOST,
          SubmitInquiry.MOST_PHOTOS);

  /** The same limits with another maximum of photos. */
  InquiryLimits withPhotos(int most) {
    return new InquiryLimits(titleLeast, titleMost, bodyLeast, bodyMost, placeMost, most);
  }
}
