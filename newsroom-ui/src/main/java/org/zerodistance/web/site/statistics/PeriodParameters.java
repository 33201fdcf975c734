package org.zerodistance.web.site.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.statistics.CalendarPeriod;
import org.zerodistance.cases.statistics.Period;
import org.zerodistance.foundation.sql.DayRange;
import org.zerodistance.web.kernel.pages.QueryString;

/**
 * The period in an address: {@code ?period=month|quarter|year|all} for the current ones, {@code
 * ?period=2026-11}, {@code 2026-q4} or {@code 2026} for any other, or {@code
 * ?from=2026-01-01&to=2026-03-31}; this year when none of these is given. Without the last day,
 * today is the last.
 *
 * <p>Only few days are counted on request: more than {@link Period#MOST_DAYS} days are replaced by
 * the shortest calendar period that contains them, whose figures are stored. So are days that
 * cannot be read or counted.
 *
 * @param name which of the four it is; the code of another period; {@code free} for days
 * @param calendar the calendar period; empty for days that are to be counted
 * @param asked the requested days, if a longer period replaces them
 */
record PeriodParameters(
    String name, Optional<CalendarPeriod> calendar, Period period, Optional<Period> asked) {

  static PeriodParameters of(
      Optional<String> name, Optional<String> from, Optional<String> to, LocalDate today) {
    Optional<String> first = from.filter(typed -> !typed.isBlank());
    Optional<String> last = to.filter(typed -> !typed.isBlank());
    if (first.isEmpty() && last.isEmpty()) {
      return named(name, today);
    }
    DayRange days = DayRange.of(first, last);
    Period asked = new Period(days.from(), days.to());
    if (first.isPresent() != asked.from().isPresent()
        || last.isPresent() != asked.to().isPresent()) {
      return replaced(asked);
    }
    return days(asked, today);
  }

  private static PeriodParameters named(Optional<String> name, LocalDate today) {
    return switch (name.orElse("")) {
      case "month" -> of("month", CalendarPeriod.monthOf(today));
      case "quarter" -> of("quarter", CalendarPeriod.quarterOf(today));
      case "all" -> of("all", CalendarPeriod.ALL);
      default ->
          name.flatMap(CalendarPeriod::find)
              .map(period -> of(period.code(), period))
              .orElseGet(() -> of("year", CalendarPeriod.yearOf(today)));
    };
  }

  private static PeriodParameters of(String name, CalendarPeriod period) {
    return new PeriodParameters(name, Optional.of(period), period.period(), Optional.empty());
  }

  private static PeriodParameters days(Period asked, LocalDate today) {
    Period days =
        asked.from().isPresent() && asked.to().isEmpty() && !asked.from().get().isAfter(today)
            ? new Period(asked.from(), Optional.of(today))
            : asked;
    CalendarPeriod covering = CalendarPeriod.covering(days);
    if (covering.period().equals(days)) {
      return of(covering.code(), covering);
    }
    return days.brief()
        ? new PeriodParameters("free", Optional.empty(), days, Optional.empty())
        : replaced(asked);
  }

  private static PeriodParameters replaced(Period asked) {
    CalendarPeriod covering = CalendarPeriod.covering(asked);
    return new PeriodParameters(
        covering.code(), Optional.of(covering), covering.period(), Optional.of(asked));
  }

  /** Why a longer period replaces the days; part of a message key. */
  Optional<String> reason() {
    return asked.map(
        days -> days.from().isPresent() && days.to().isPresent() ? "too-many" : "incomplete");
  }

  /** The parameters of an address with the same period. */
  String query() {
    Map<String, Object> pairs = new LinkedHashMap<>();
    if (calendar.isPresent()) {
      pairs.put("period", name);
    } else {
      period.from().ifPresent(d -> pairs.put("from", d));
      period.to().ifPresent(d -> pairs.put("to", d));
    }
    return QueryString.of(pairs);
  }
}
