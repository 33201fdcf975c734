package org.zerodistance.cases.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * Days from {@code from} to {@code to}, both inclusive, in the house's zone; an absent end is open.
 * What counts is the day on which an inquiry was submitted, not the day of its answer.
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** Since the house opened. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  /** So many days at most are counted when they are asked for; a quarter has no more. */
  public static final int MOST_DAYS = 92;

  // Wide enough for everything, and still within what DATETIME takes in any zone.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9000, 12, 31);

  /** Takes the days in either order, and days that no calendar table reaches as open ends. */
  public Period {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      Optional<LocalDate> later = from;
      from = to;
      to = later;
    }
    from = from.filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
    to = to.filter(d -> !d.isBefore(FIRST) && !d.isAfter(LAST));
  }

  /** Whether the days are few enough to be counted when they are asked for. */
  public boolean brief() {
    return from.isPresent()
        && to.isPresent()
        && ChronoUnit.DAYS.between(from.get(), to.get()) < MOST_DAYS;
  }

  /** The month that a day lies in. */
  static Period monthOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return of(first, first.plusMonths(1));
  }

  /** The quarter that a day lies in. */
  static Period quarterOf(LocalDate day) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return of(first, first.plusMonths(3));
  }

  /** The year that a day lies in. */
  static Period yearOf(LocalDate day) {
    LocalDate first = day.withDayOfYear(1);
    return of(first, first.plusYears(1));
  }

  private static Period of(LocalDate first, LocalDate behind) {
    return new Period(Optional.of(first), Optional.of(behind.minusDays(1)));
  }

  /** The first instant that belongs to the period. */
  Instant start(ZoneId zone) {
    return from.orElse(FIRST).atStartOfDay(zone).toInstant();
  }

  /** The first instant that no longer belongs to the period. */
  Instant end(ZoneId zone) {
    return to.orElse(LAST).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
