package org.zerodistance.foundation.sql;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the months (in UTC) in which a table has rows, by one indexed lookup for each of them. A
 * grouping would read the whole index.
 */
public final class MonthsWithRows {
  private MonthsWithRows() {}

  /**
   * @param firstFrom the earliest row at or after an instant
   * @return the months with rows, the earliest first
   */
  public static List<YearMonth> months(Function<Instant, Optional<Instant>> firstFrom) {
    List<YearMonth> months = new ArrayList<>();
    Optional<Instant> at = firstFrom.apply(Instant.EPOCH);
    while (at.isPresent()) {
      YearMonth month = YearMonth.from(at.get().atOffset(ZoneOffset.UTC));
      months.add(month);
      at = firstFrom.apply(begin(month.plusMonths(1)));
    }
    return months;
  }

  public static Instant begin(YearMonth month) {
    return month.atDay(1).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
  }
}
