package org.zerodistance.cases.postmoderation;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldReason;

/**
 * A hidden or blacked-out part in the moderators' list.
 *
 * @param title the original title of the case
 */
public record WithheldRow(
    long id,
    InquiryNumber number,
    String title,
    PartKind part,
    long partId,
    Optional<WithheldReason> hiddenWhy,
    Optional<Instant> hiddenAt,
    Optional<WithheldReason> redactedWhy,
    Optional<Instant> redactedAt,
    Optional<String> changedByName,
    Instant changedAt) {
  public PartRef ref() {
    return new PartRef(part, partId);
  }
}
