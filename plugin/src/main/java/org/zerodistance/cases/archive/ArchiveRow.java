package org.zerodistance.cases.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * One row of the file, read and within bounds.
 *
 * @param values as they stand in the file
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
