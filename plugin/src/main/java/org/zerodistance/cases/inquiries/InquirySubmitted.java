package org.zerodistance.cases.inquiries;

import java.util.List;

/**
 * Fired inside the transaction that stores a new inquiry.
 *
 * @param photos keys of photos staged under the form key, to be adopted
 */
public record InquirySubmitted(
    InquiryId inquiry, InquiryNumber number, String formKey, List<String> photos) {
  public InquirySubmitted {
    photos = List.copyOf(photos);
  }
}
