package org.zerodistance.newsroom.stories;

import java.time.Instant;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * A passage copied from a case: the case may change, the quote does not.
 *
 * @param number of the case; null when the case is not public, so that there is no link
 * @param text up to 5,000 characters
 * @param source the author as shown when the quote was taken
 * @param saidAt when it was written
 */
public record Quote(
    QuoteId id, InquiryNumber number, QuoteKind kind, String text, String source, Instant saidAt) {
  /** The author of a quote. */
  public enum QuoteKind {
    INQUIRY,
    REPLY
  }
}
