package org.zerodistance.search.savedsearches;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often a search is told of by mail. */
public enum Cadence {
  NEVER,
  DAILY,
  WEEKLY;

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The next time after that: at seven in the morning of the paper's zone, weekly on Mondays. */
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
