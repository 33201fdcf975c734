package org.zerodistance.cases.inquiries;

import java.time.Instant;

/**
 * What the reader gets for an inquiry.
 *
 * @param trackingCode the secret that opens the inquiry to its asker: 26 characters, 130 bits; kept
 *     only as a hash
 */
public record Receipt(
    InquiryId id, InquiryNumber number, String trackingCode, Instant submittedAt) {}
