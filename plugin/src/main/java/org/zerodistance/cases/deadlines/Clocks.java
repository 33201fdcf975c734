package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;

/** Reads the clocks of cases, for one page or a whole list with the same number of statements. */
@Dependent
public class Clocks {
  private final DeadlineTable deadlines;
  private final CachedCalendar calendar;
  private final Clock clock;

  @Inject
  Clocks(DeadlineTable deadlines, CachedCalendar calendar, Clock clock) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The latest clock of an inquiry; empty before an office was asked. */
  public Optional<CaseClock> find(InquiryId inquiry) {
    return Optional.ofNullable(find(List.of(inquiry)).get(inquiry));
  }

  /** The latest clock of each of these inquiries that has one. */
  public Map<InquiryId, CaseClock> find(Collection<InquiryId> inquiries) {
    if (inquiries.isEmpty()) {
      return Map.of();
    }
    Map<InquiryId, CaseClock> clocks = new HashMap<>();
    Map<InquiryId, DeadlineRow> latest = new HashMap<>();
    for (DeadlineRow row : deadlines.list(inquiries)) {
      latest.put(row.inquiryId(), row);
    }
    Instant now = clock.instant();
    WorkingDays days = calendar.current();
    latest.forEach((inquiry, row) -> clocks.put(inquiry, CaseClock.of(row, now, days)));
    return clocks;
  }

  /** The last second of today in the house's zone; whatever is due by then is due today. */
  public Instant endOfToday() {
    Instant now = clock.instant();
    WorkingDays days = calendar.current();
    return days.endOf(days.dayOf(now));
  }
}
