package org.zerodistance.inquiries;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.offices.BoardId;
import org.zerodistance.offices.TopicId;
import org.zerodistance.viewers.OfficeId;

/**
 * An inquiry that was dealt with elsewhere, long ago, and keeps its number and times.
 *
 * @param number the original one; empty takes a new one
 * @param askerLabel how the asker was shown
 * @param repliedAt empty when it was never answered
 */
public record ArchivedInquiry(
    Optional<InquiryNumber> number,
    BoardId board,
    OfficeId office,
    Optional<TopicId> topic,
    Kind kind,
    String title,
    String body,
    Optional<String> askerLabel,
    Instant submittedAt,
    Optional<Instant> repliedAt,
    int meToos) {}
