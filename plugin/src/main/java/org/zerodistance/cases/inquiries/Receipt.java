package org.zerodistance.cases.inquiries;

import java.time.Instant;

/**
 * The confirmation that the reader gets for an inquiry.
 *
 * @param token opens the page of the receipt: 26 characters, 130 bits; stored only as a hash
 * @param trackingCode the secret that gives the asker access to the inquiry: 26 characters, 130
 *     bits; stored only as a hash
 */
public record Receipt(
    InquiryId id, InquiryNumber number, String token, String trackingCode, Instant submittedAt) {}
