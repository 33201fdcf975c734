package org.zerodistance.outward.mail;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.platform.PersonId;

/**
 * A mail for administrators: its recipient by account or inquiry, without the address and the
 * content.
 */
public record MailRow(
    long id,
    MailKind kind,
    MailState state,
    Optional<String> reason,
    int attempts,
    Instant createdAt,
    Instant availableAt,
    Optional<Instant> finishedAt,
    Optional<PersonId> personId,
    Optional<String> personName,
    Optional<InquiryNumber> number) {}
