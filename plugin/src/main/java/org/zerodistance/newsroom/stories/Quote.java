package org.zerodistance.newsroom.stories;

import java.time.Instant;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * Words taken from a case and frozen: the case may change, the quote does not.
 *
 * @param number of the case; null when the case is not public, so that nothing leads there
 * @param text up to 5,000 characters
 * @param source who said it, as it was shown when it was taken
 * @param saidAt when it was said
 */
public record Quote(
    QuoteId id, InquiryNumber number, QuoteKind kind, String text, String source, Instant saidAt) {
  /** Whose words they are. */
  public enum QuoteKind {
    INQUIRY,
    REPLY
  }
}
