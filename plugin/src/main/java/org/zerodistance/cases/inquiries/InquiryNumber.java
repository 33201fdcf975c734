package org.zerodistance.cases.inquiries;

import org.zerodistance.foundation.platform.LongId;

/** The public number of an inquiry; part of its URL. */
public record InquiryNumber(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
