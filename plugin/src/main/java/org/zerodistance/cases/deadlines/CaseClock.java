package org.zerodistance.cases.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * The current state of a case's clock.
 *
 * @param workingDays the number that the rule grants
 * @param remaining working days left until the due day: 0 on that day, negative when overdue; if
 *     the clock is paused or ended, counted from that moment
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
