package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.sql.HouseZone;

/** Reads the calendar of holidays and make-up working days. */
@Dependent
public class HouseCalendar {
  private final Jdbi jdbi;
  private final HouseZone zone;

  @Inject
  HouseCalendar(Jdbi jdbi, HouseZone zone) {
    this.jdbi = jdbi;
    this.zone = zone;
  }

  /** The exceptional days of a year, in order. */
  public List<CalendarDay> year(int year) {
    return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The calendar from the day of an instant on, as far as it is entered. */
  public WorkingDays from(Instant first) {
    ZoneId here = zone.get();
    Map<LocalDate, Boolean> days = new HashMap<>();
    for (CalendarDay day : between(first.atZone(here).toLocalDate(), LocalDate.of(9999, 12, 31))) {
      days.put(day.day(), day.working());
    }
    return new WorkingDays(here, days);
  }

  private List<CalendarDay> between(LocalDate first, LocalDate last) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT day, working, name FROM calendar_day WHERE day BETWEEN :first AND :last ORDER BY day")
                .bind("first", first)
                .bind("last", last)
                .mapTo(CalendarDay.class)
                .list());
  }
}
