package org.zerodistance.web.site.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.zerodistance.cases.statistics.Period;

/**
 * The period that an address asks for: {@code ?period=month|quarter|year|all}, or {@code
 * ?from=2026-01-01&to=2026-03-31} with either end open; this year when neither is given.
 *
 * @param name which of the four it is; {@code free} for individual days
 */
record PeriodParameters(String name, Period period) {

  static PeriodParameters of(
      Optional<String> name, Optional<String> from, Optional<String> to, LocalDate today) {
    Optional<LocalDate> first = from.flatMap(PeriodParameters::day);
    Optional<LocalDate> last = to.flatMap(PeriodParameters::day);
    if (first.isPresent() || last.isPresent()) {
      return new PeriodParameters("free", new Period(first, last));
    }
    return switch (name.orElse("")) {
      case "month" -> new PeriodParameters("month", Period.monthOf(today));
      case "quarter" -> new PeriodParameters("quarter", Period.quarterOf(today));
      case "all" -> new PeriodParameters("all", Period.ALL);
      default -> new PeriodParameters("year", Period.yearOf(today));
    };
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
