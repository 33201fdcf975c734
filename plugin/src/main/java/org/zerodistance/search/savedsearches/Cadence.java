package org.zerodistance.search.savedsearches;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The frequency of mails about a saved search. */
public enum Cadence {
  NEVER,
  DAILY,
  WEEKLY;

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /**
   * The next time after an instant: at seven in the morning in the paper's zone, weekly on Mondays.
   */
  Optional<Instant> after(Instant instant, ZoneId zone) {
    if (this == NEVER) {
      return Optional.empty();
    }
    ZonedDateTime next = instant.atZone(zone).with(MORNING);
    if (!next.toInstant().isAfter(instant)) {
      next = next.plusDays(1);
    }
    return Optional.of(
        (this == DAILY ? next : next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)))
            .toInstant());
  }
}
