package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.deadlines.DeadlineProblem.DeadlineCode;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.CsvReader;
import org.zerodistance.foundation.platform.CsvReader.CsvRefused;
import org.zerodistance.foundation.platform.CsvReader.CsvRow;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Maintains the calendar; for administrators, once a year when the State Council announces the
 * holidays. Existing due dates stay; only later ones follow the new calendar.
 */
@Dependent
public class CalendarKeeping {
  /** The largest accepted file, in bytes. */
  public static final int MOST = 200_000;

  /** The number of days imported from a file, and the refused lines. */
  public record HolidayReport(int days, List<CsvRefused> refused) {}

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final CalendarDays days;
  private final EventLog log;
  private final CachedCalendar memory;

  @Inject
  CalendarKeeping(CalendarDays days, EventLog log, CachedCalendar memory) {
    this.days = days;
    this.log = log;
    this.memory = memory;
  }

  /** Adds a day or changes an existing one. */
  @Transactional
  public void put(CalendarDay day, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    new Violations()
        .length("name", day.name(), 1, 60)
        .require(known(day.day()), "day", "admin.calendar-year", FIRST_YEAR, LAST_YEAR)
        .throwIfAny();
    if (days.find(day.day()).filter(day::equals).isPresent()) {
      return;
    }
    days.put(List.of(day));
    memory.forget();
    log.append(event(by).with("day", day.day()).with("working", day.working()));
  }

  /** Adds or changes many days at once. */
  @Transactional
  public void putAll(Collection<CalendarDay> all, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    days.put(all);
    memory.forget();
    log.append(event(by).with("days", all.size()));
  }

  /** Removes the exception, so that the day follows its weekday again. */
  @Transactional
  public void clear(LocalDate day, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (days.remove(day)) {
      memory.forget();
      log.append(event(by).with("day", day).with("working", "weekday"));
    }
  }

  /**
   * Imports days from a file with the columns {@code day,working,name}: {@code
   * 2026-10-01,false,国庆节}.
   *
   * @throws DeadlineProblem when the first line does not name the columns
   */
  @Transactional
  public HolidayReport read(byte[] file, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    CsvReader read =
        CsvReader.read(file, "day", "working", "name")
            .orElseThrow(() -> new DeadlineProblem(DeadlineCode.CALENDAR_FILE_WITHOUT_HEADER));
    List<CsvRefused> refused = new ArrayList<>(read.refused());
    List<CalendarDay> taken = new ArrayList<>();
    for (CsvRow csvRow : read.lines()) {
      Optional<LocalDate> day = day(csvRow.fields().get(0));
      Optional<Boolean> working = working(csvRow.fields().get(1));
      String name = csvRow.fields().get(2);
      if (day.isEmpty() || !known(day.get())) {
        refused.add(CsvReader.refuse(csvRow, "admin.calendar-line-day"));
      } else if (working.isEmpty()) {
        refused.add(CsvReader.refuse(csvRow, "admin.calendar-line-working"));
      } else if (name.isEmpty() || name.codePointCount(0, name.length()) > 60) {
        refused.add(CsvReader.refuse(csvRow, "admin.calendar-line-name", 60));
      } else {
        taken.add(new CalendarDay(day.get(), working.get(), name));
      }
    }
    refused.sort(Comparator.comparingInt(CsvRefused::number));
    if (!taken.isEmpty()) {
      days.put(taken);
      memory.forget();
      log.append(event(by).with("days", taken.size()));
    }
    return new HolidayReport(taken.size(), List.copyOf(refused));
  }

  private static boolean known(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> working(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "班" -> Optional.of(true);
      case "false", "0", "no", "休" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static EventEntry event(Viewer by) {
    return EventEntry.of(
            EventType.CALENDAR_CHANGED,
            Subject.HOUSE,
            () -> 0,
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by);
  }
}
