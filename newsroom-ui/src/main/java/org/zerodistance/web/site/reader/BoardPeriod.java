package org.zerodistance.web.site.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far back a board's list goes. */
public enum BoardPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  BoardPeriod(int months) {
    this.months = months;
  }

  /** The beginning of the day so many months ago. */
  Instant from(Instant now, ZoneId zone) {
    LocalDate day = now.atZone(zone).toLocalDate().minusMonths(months);
    return day.atStartOfDay(zone).toInstant();
  }
}
