package org.zerodistance.cases.deadlines;

import java.time.LocalDate;

/**
 * An exception to the normal week: a holiday or a make-up working day.
 *
 * @param working true for a weekend day that is worked, false for a day of rest
 * @param name the name of the day, for example 国庆节
 */
public record CalendarDay(LocalDate day, boolean working, String name) {
  public CalendarDay {
    name = name.strip();
  }
}
