package org.zerodistance.cases.deadlines;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param working true where work is made up on a weekend, false for a day of rest
 * @param name what the day is, for example 国庆节
 */
public record CalendarDay(LocalDate day, boolean working, String name) {
  public CalendarDay {
    name = name.strip();
  }
}
