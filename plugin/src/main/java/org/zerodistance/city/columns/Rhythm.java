package org.zerodistance.city.columns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The frequency at which a column appears. */
public enum Rhythm {
  DAILY,
  /** Monday to Friday. */
  WEEKDAYS,
  WEEKLY,
  /** Every second week, counted without a break at the turn of the year. */
  BIWEEKLY,
  /** The first such weekday of the month. */
  MONTHLY,
  IRREGULAR;

  private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

  /** Whether the rhythm needs a day of the week. */
  public boolean weekly() {
    return this == WEEKLY || this == BIWEEKLY || this == MONTHLY;
  }

  /**
   * The days on which the column should appear.
   *
   * @param from the first day looked at
   * @param to the last day looked at
   * @param weekday the column's day; Monday when it has none
   */
  public List<LocalDate> slots(LocalDate from, LocalDate to, DayOfWeek weekday) {
    DayOfWeek day = weekday == null ? DayOfWeek.MONDAY : weekday;
    return from.datesUntil(to.plusDays(1)).filter(date -> isSlot(date, day)).toList();
  }

  private boolean isSlot(LocalDate date, DayOfWeek day) {
    return switch (this) {
      case DAILY -> true;
      case WEEKDAYS -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
      case WEEKLY -> date.getDayOfWeek() == day;
      case BIWEEKLY ->
          date.getDayOfWeek() == day
              && Math.floorDiv(date.toEpochDay() - A_MONDAY.toEpochDay(), 7) % 2 == 1;
      case MONTHLY -> date.equals(date.with(TemporalAdjusters.firstInMonth(day)));
      case IRREGULAR -> false;
    };
  }
}
