package org.zerodistance.cases.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.OfficeId;

/** An obligation as stored in the table. */
record DeadlineRow(
    long id,
    InquiryId inquiryId,
    OfficeId officeId,
    int workingDays,
    Instant startedAt,
    Instant dueAt,
    Optional<Instant> pausedAt,
    Optional<Instant> endedAt,
    Optional<Ending> ending,
    int version) {}
