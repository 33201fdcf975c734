package org.zerodistance.cases.inquiries;

import java.util.List;

/**
 * An inquiry came in; fired inside its transaction.
 *
 * @param photos keys of photos staged under the form key, to be adopted
 */
public record InquirySubmitted(
    InquiryId inquiry, InquiryNumber number, String formKey, List<String> photos) {
  public InquirySubmitted {
    photos = List.copyOf(photos);
  }
}
