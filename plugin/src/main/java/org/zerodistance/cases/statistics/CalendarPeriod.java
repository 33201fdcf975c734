package org.zerodistance.cases.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter, a year, or the whole time since the house opened: the periods whose figures
 * are counted in advance.
 *
 * @param code {@code 2026-11}, {@code 2026-q4}, {@code 2026} or {@code all}
 */
public record CalendarPeriod(String code, Period period) {
  /** The whole time since the house opened. */
  public static final CalendarPeriod ALL = new CalendarPeriod("all", Period.ALL);

  private static final Pattern CODE =
      Pattern.compile(
          "(?<year>(?:19|[2-8]\\d)\\d\\d)(?:-(?:q(?<quarter>[1-4])|(?<month>\\d\\d)))?");

  /** The month of a day. */
  public static CalendarPeriod monthOf(LocalDate day) {
    return new CalendarPeriod(YearMonth.from(day).toString(), Period.monthOf(day));
  }

  /** The quarter of a day. */
  public static CalendarPeriod quarterOf(LocalDate day) {
    return new CalendarPeriod(
        day.getYear() + "-q" + day.get(IsoFields.QUARTER_OF_YEAR), Period.quarterOf(day));
  }

  /** The year of a day. */
  public static CalendarPeriod yearOf(LocalDate day) {
    return new CalendarPeriod(Integer.toString(day.getYear()), Period.yearOf(day));
  }

  /** The periods that contain a day, the shortest first. */
  static List<CalendarPeriod> around(LocalDate day) {
    return List.of(monthOf(day), quarterOf(day), yearOf(day), ALL);
  }

  /** The period of a code; empty when the text is no code, or names a year before 1900. */
  public static Optional<CalendarPeriod> find(String code) {
    if (code.equals(ALL.code)) {
      return Optional.of(ALL);
    }
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group("year"));
    try {
      if (parts.group("quarter") != null) {
        int quarter = Integer.parseInt(parts.group("quarter"));
        return Optional.of(quarterOf(LocalDate.of(year, 3 * quarter, 1)));
      }
      if (parts.group("month") != null) {
        return Optional.of(monthOf(LocalDate.of(year, Integer.parseInt(parts.group("month")), 1)));
      }
      return Optional.of(yearOf(LocalDate.of(year, 1, 1)));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  /** The shortest period that contains all of these days. */
  public static CalendarPeriod covering(Period days) {
    if (days.from().isEmpty() || days.to().isEmpty()) {
      return ALL;
    }
    return around(days.from().get()).stream()
        .filter(one -> one.period.to().map(last -> !last.isBefore(days.to().get())).orElse(true))
        .findFirst()
        .orElse(ALL);
  }
}
