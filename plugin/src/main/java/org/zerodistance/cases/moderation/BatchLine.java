package org.zerodistance.cases.moderation;

import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.WithheldText;

/**
 * A task of a batch.
 *
 * @param decided whether it is decided, by the batch or by somebody who was faster
 * @param refused the message key of the reason for which the batch left it; else empty
 * @param redactions the number of redacted parts
 */
public record BatchLine(
    TaskId id,
    InquiryNumber number,
    String title,
    String publicTitle,
    boolean decided,
    Optional<String> refused,
    int redactions) {
  /** The title, with the words marked that the public does not read. */
  public WithheldText titleText() {
    return WithheldText.of(title, publicTitle);
  }
}
