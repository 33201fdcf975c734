package org.zerodistance.cases.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * A valid row of the file.
 *
 * @param values the original values of the file
 */
record ArchiveRow(
    long line,
    Optional<InquiryNumber> number,
    Optional<String> author,
    String title,
    Instant submittedAt,
    String body,
    Optional<String> reply,
    Optional<Instant> repliedAt,
    Optional<String> topic,
    int likes,
    List<String> values) {}
