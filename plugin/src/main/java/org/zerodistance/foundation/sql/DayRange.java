package org.zerodistance.foundation.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days from {@code from} to {@code to}, both inclusive; an absent end is open. The days are
 * accepted in either order.
 */
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  public DayRange {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      Optional<LocalDate> later = from;
      from = to;
      to = later;
    }
  }

  /** The days in two parameters of an address; one that is no day such as 2026-11-22 is open. */
  public static DayRange of(Optional<String> from, Optional<String> to) {
    return new DayRange(from.flatMap(DayRange::day), to.flatMap(DayRange::day));
  }

  /** The first instant of the first day. */
  public Optional<Instant> start(ZoneId zone) {
    return from.map(day -> HouseZone.start(day, zone));
  }

  /** The first instant after the last day. */
  public Optional<Instant> end(ZoneId zone) {
    return to.map(day -> HouseZone.start(day.plusDays(1), zone));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(day -> day.getYear() >= 1 && day.getYear() < 9999);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
