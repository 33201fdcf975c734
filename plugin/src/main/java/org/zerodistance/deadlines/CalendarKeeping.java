package org.zerodistance.deadlines;

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
import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.CaseLog;
import org.zerodistance.caselog.Entry;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.deadlines.DeadlineProblem.DeadlineCode;
import org.zerodistance.platform.CsvLines;
import org.zerodistance.platform.CsvLines.Line;
import org.zerodistance.platform.CsvLines.Refused;
import org.zerodistance.platform.Violations;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Keeping the calendar: an administrator's job, once a year when the State Council announces the
 * holidays. Due dates that were already given stay; only later ones follow the new calendar.
 */
@Dependent
public class CalendarKeeping {
  /** Largest file taken, in bytes. */
  public static final int MOST = 200_000;

  /** How many days were taken from a file, and the lines left out. */
  public record Report(int days, List<Refused> refused) {}

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final CalendarDays days;
  private final CaseLog log;
  private final RememberedCalendar memory;

  @Inject
  CalendarKeeping(CalendarDays days, CaseLog log, RememberedCalendar memory) {
    this.days = days;
    this.log = log;
    this.memory = memory;
  }

  /** Adds a day or changes what it is. */
  @Transactional
  public void put(CalendarDay day, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    new Violations()
        .length("name", day.name(), 1, 60)
        .require(known(day.day()), "day", "admin.calendar-year", FIRST_YEAR, LAST_YEAR)
        .throwIfAny();
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

  /** Makes a day again what its weekday says. */
  @Transactional
  public void clear(LocalDate day, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (days.remove(day)) {
      memory.forget();
      log.append(event(by).with("day", day).with("working", "weekday"));
    }
  }

  /**
   * Takes days from a file with the columns {@code day,working,name}: {@code 2026-10-01,false,国庆节}.
   *
   * @throws DeadlineProblem when the first line does not name the columns
   */
  @Transactional
  public Report read(byte[] file, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    CsvLines read =
        CsvLines.read(file, "day", "working", "name")
            .orElseThrow(() -> new DeadlineProblem(DeadlineCode.CALENDAR_FILE_WITHOUT_HEADER));
    List<Refused> refused = new ArrayList<>(read.refused());
    List<CalendarDay> taken = new ArrayList<>();
    for (Line line : read.lines()) {
      Optional<LocalDate> day = day(line.fields().get(0));
      Optional<Boolean> working = working(line.fields().get(1));
      String name = line.fields().get(2);
      if (day.isEmpty() || !known(day.get())) {
        refused.add(CsvLines.refuse(line, "admin.calendar-line-day"));
      } else if (working.isEmpty()) {
        refused.add(CsvLines.refuse(line, "admin.calendar-line-working"));
      } else if (name.isEmpty() || name.codePointCount(0, name.length()) > 60) {
        refused.add(CsvLines.refuse(line, "admin.calendar-line-name", 60));
      } else {
        taken.add(new CalendarDay(day.get(), working.get(), name));
      }
    }
    refused.sort(Comparator.comparingInt(Refused::number));
    if (!taken.isEmpty()) {
      days.put(taken);
      memory.forget();
      log.append(event(by).with("days", taken.size()));
    }
    return new Report(taken.size(), List.copyOf(refused));
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

  private static Entry event(Viewer by) {
    return Entry.of(
            EventType.CALENDAR_CHANGED,
            Subject.HOUSE,
            () -> 0,
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by);
  }
}
