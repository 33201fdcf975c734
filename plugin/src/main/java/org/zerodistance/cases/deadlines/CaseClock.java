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
    Optional<Instant> endedAt) {

  /**
   * Whether the clock is paused for an unanswered question: the office in charge asked it since its
   * clock started. An answered case, or one that another office has taken over, waits for nobody.
   */
  public boolean waitsFor(OfficeId asking, Instant askedAt) {
    return state == ClockState.PAUSED && officeId.equals(asking) && !askedAt.isBefore(startedAt);
  }

  /** The state of an obligation at an instant, by the house's calendar. */
  static CaseClock of(DeadlineRow row, Instant now, WorkingDays days) {
    Instant counted = row.pausedAt().or(row::endedAt).orElse(now);
    return new CaseClock(
        row.inquiryId(),
        row.officeId(),
        state(row, now, days),
        row.workingDays(),
        days.remaining(counted, row.dueAt()),
        row.startedAt(),
        row.dueAt(),
        row.pausedAt(),
        row.endedAt());
  }

  private static ClockState state(DeadlineRow row, Instant now, WorkingDays days) {
    if (row.ending().isPresent()) {
      return switch (row.ending().get()) {
        case MET -> ClockState.MET;
        case LATE -> ClockState.LATE;
        case HANDED_BACK, REROUTED, WITHDRAWN -> ClockState.ENDED;
      };
    }
    if (row.pausedAt().isPresent()) {
      return ClockState.PAUSED;
    }
    if (now.isAfter(row.dueAt())) {
      return ClockState.OVERDUE;
    }
    return days.dayOf(now).equals(days.dayOf(row.dueAt()))
        ? ClockState.DUE_TODAY
        : ClockState.RUNNING;
  }
}
