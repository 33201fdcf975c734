package org.zerodistance.cases.inquiries;

import org.zerodistance.foundation.platform.LongId;

/** The internal id of an inquiry; never shown, see {@link InquiryNumber}. */
public record InquiryId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
