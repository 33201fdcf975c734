package org.zerodistance.cases.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * The clock of a case as it stands now.
 *
 * @param workingDays how many the rule granted
 * @param remaining working days left until the day it is due: 0 on that day, negative when overdue;
 *     counted to the pause or the end where there is one
 */
public record CaseClock(
    InquiryId inquiryId,
    OfficeId officeId,
    ClockState state,
    int workingDays,
    int remaining,
    Instant startedAt,
    Instant dueAt,
    Optional<Instant> pausedAt,
    Optional<Instant> endedAt) {}
