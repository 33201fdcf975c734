package org.zerodistance.cases.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Counts working days in the house's zone: Monday to Friday, without public holidays, including
 * make-up working days on weekends.
 *
 * <p>The convention is that of Chinese law: the day on which a period begins is not counted (Civil
 * Code, article 201); a period in working days leaves out public holidays (Administrative Licensing
 * Law, article 82); it runs until midnight of its last day (Civil Code, article 203). So an inquiry
 * that reaches an office on Friday noon with two working days allowed is due on Tuesday at
 * 23:59:59.
 */
public final class WorkingDays {
  private final ZoneId zone;
  private final Map<LocalDate, Boolean> exceptions;

  /**
   * @param exceptions days that deviate from their weekday: true for a working day, false for a day
   *     of rest
   */
  public WorkingDays(ZoneId zone, Map<LocalDate, Boolean> exceptions) {
    this.zone = zone;
    this.exceptions = Map.copyOf(exceptions);
  }

  public boolean isWorking(LocalDate day) {
    Boolean exception = exceptions.get(day);
    return exception != null
        ? exception
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The date of an instant in the house's zone. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The last second of a day in the house's zone. */
  public Instant endOf(LocalDate day) {
    return HouseZone.start(day.plusDays(1), zone).minusSeconds(1);
  }

  /**
   * The last second of the {@code days}-th working day after the day of {@code start}.
   *
   * @param days at least 1
   */
  public Instant due(Instant start, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("At least one working day, not " + days);
    }
    return endOf(plus(dayOf(start), days));
  }

  /**
   * The new due date after a pause: moved by the working days after the day of the pause up to and
   * including the day of resuming. So exactly as many days are left as before, and a question
   * answered on the same day changes nothing.
   */
  public Instant resumed(Instant due, Instant paused, Instant resumed) {
    int missed = count(dayOf(paused), dayOf(resumed));
    return missed == 0 ? due : endOf(plus(dayOf(due), missed));
  }

  /**
   * Working days from the day of {@code now} to the day of {@code due}: 0 on the day itself,
   * negative when it has passed. It may be 0 on a later day when only days of rest lie between.
   */
  public int remaining(Instant now, Instant due) {
    LocalDate today = dayOf(now);
    LocalDate last = dayOf(due);
    return today.isAfter(last) ? -count(last, today) : count(today, last);
  }

  /**
   * Working days after {@code from} up to and including {@code to}; 0 when there is no day between.
   */
  public int count(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorking(day)) {
        count++;
      }
    }
    return count;
  }

  private LocalDate plus(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }
}
