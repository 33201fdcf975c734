package org.zerodistance.web.site.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.statistics.CalendarPeriod;
import org.zerodistance.cases.statistics.Period;
import org.zerodistance.web.kernel.pages.QueryString;

/**
 * The period in an address: {@code ?period=month|quarter|year|all} for the current ones, {@code
 * ?period=2026-11}, {@code 2026-q4} or {@code 2026} for any other, or {@code
 * ?from=2026-01-01&to=2026-03-31}; this year when none of these is given. Without the last day,
 * today is the last.
 *
 * <p>Only few days are counted on request: more than {@link Period#MOST_DAYS} days are replaced by
 * the shortest calendar period that contains them, whose figures are stored.
 *
 * @param name which of the four it is; the code of another period; {@code free} for days
 * @param calendar the calendar period; empty for days that are to be counted
 * @param asked the requested days, if a longer period replaces them
 */
record PeriodParameters(
    String name, Optional<CalendarPeriod> calendar, Period period, Optional<Period> asked) {

  static PeriodParameters of(
      Optional<String> name, Optional<String> from, Optional<String> to, LocalDate today) {
    Optional<LocalDate> first = from.flatMap(PeriodParameters::day);
    Optional<LocalDate> last = to.flatMap(PeriodParameters::day);
    if (first.isPresent() || last.isPresent()) {
      return days(new Period(first, last), today);
    }
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
        : new PeriodParameters(
            covering.code(), Optional.of(covering), covering.period(), Optional.of(asked));
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

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
