package org.zerodistance.web.site.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zerodistance.foundation.sql.HouseZone;

/** The periods by which a board's list can be limited. */
public enum BoardPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  BoardPeriod(int months) {
    this.months = months;
  }

  /** The start of the day that many months ago. */
  Instant from(Instant now, ZoneId zone) {
    LocalDate day = now.atZone(zone).toLocalDate().minusMonths(months);
    return HouseZone.start(day, zone);
  }
}
