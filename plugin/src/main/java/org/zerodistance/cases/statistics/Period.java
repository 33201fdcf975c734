package org.zerodistance.cases.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Days from {@code from} to {@code to}, both inclusive, in the house's zone; an absent end is open.
 * An inquiry belongs to a period by its day of submission, not by the day of its answer.
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** All days since the house opened. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  /** The maximum number of days that are counted on request; a quarter has no more. */
  public static final int MOST_DAYS = 92;

  // Wide enough for all data, and within the range of DATETIME in any zone.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9000, 12, 31);

  /** Accepts the days in either order; a day outside the supported range becomes an open end. */
  public Period {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      Optional<LocalDate> later = from;
      from = to;
      to = later;
    }
    from = from.filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
    to = to.filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
  }

  /** Whether the days are few enough to be counted on request. */
  public boolean brief() {
    return from.isPresent()
        && to.isPresent()
        && ChronoUnit.DAYS.between(from.get(), to.get()) < MOST_DAYS;
  }

  /** The month of a day. */
  static Period monthOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return of(first, first.plusMonths(1));
  }

  /** The quarter of a day. */
  static Period quarterOf(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return of(first, first.plusMonths(3));
  }

  /** The year of a day. */
  static Period yearOf(LocalDate day) {
    LocalDate first = day.withDayOfYear(1);
    return of(first, first.plusYears(1));
  }

  private static Period of(LocalDate first, LocalDate behind) {
    return new Period(Optional.of(first), Optional.of(behind.minusDays(1)));
  }

  /** The first instant that belongs to the period. */
  Instant start(ZoneId zone) {
    return HouseZone.start(from.orElse(FIRST), zone);
  }

  /** The first instant after the period. */
  Instant end(ZoneId zone) {
    return HouseZone.start(to.orElse(LAST).plusDays(1), zone);
  }
}
