package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Recounts the periods whose inquiries changed, a few seconds after the change. After a count, a
 * period is not counted again for twenty times the duration of the count, five minutes at most, so
 * that counting takes a twentieth of the database's time whatever the number of inquiries. Without
 * stored figures, or with figures of another zone, counts all periods from the first inquiry on.
 */
@Dependent
public class PeriodCounting implements RecurringJob {
  /** The job's name. */
  public static final String NAME = "statistics-count";

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int REST_FACTOR = 20;
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private final Statistics statistics;
  private final StoredFigures stored;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  PeriodCounting(Statistics statistics, StoredFigures stored, HouseZone zone, Clock clock) {
    this.statistics = statistics;
    this.stored = stored;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(PAUSE);
  }

  @Override
  public void run() {
    ZoneId here = zone.get();
    if (stored
        .find(CalendarPeriod.ALL.code())
        .filter(all -> all.zone().equals(here.getId()))
        .isEmpty()) {
      addMissing();
    }
    Instant now = clock.instant();
    for (StoredFigures.PeriodState state : stored.states()) {
      if (!state.isCurrent(here) && !rests(state, here, now)) {
        count(state);
      }
    }
  }

  /** Adds a row for each period from the first inquiry to the last that has none. */
  void addMissing() {
    Set<String> known =
        stored.states().stream().map(StoredFigures.PeriodState::period).collect(Collectors.toSet());
    List<CalendarPeriod> missing =
        all().stream().filter(period -> !known.contains(period.code())).toList();
    if (!missing.isEmpty()) {
      stored.changed(missing);
    }
  }

  private Set<CalendarPeriod> all() {
    Set<CalendarPeriod> periods = new LinkedHashSet<>();
    periods.add(CalendarPeriod.ALL);
    statistics
        .span()
        .ifPresent(
            span -> {
              LocalDate last = span.to().orElseThrow();
              for (YearMonth month = YearMonth.from(span.from().orElseThrow());
                  !month.isAfter(YearMonth.from(last));
                  month = month.plusMonths(1)) {
                periods.addAll(CalendarPeriod.around(month.atDay(1)));
              }
            });
    return periods;
  }

  /** Recounts a period and stores the figures. */
  CountedPeriod count(StoredFigures.PeriodState state) {
    long begun = System.nanoTime();
    CountedPeriod counted = statistics.count(state.calendar().period());
    stored.store(state, counted, Duration.ofNanos(System.nanoTime() - begun));
    return counted;
  }

  /** All periods that contain these days. */
  static List<CalendarPeriod> of(Iterable<LocalDate> days) {
    Set<CalendarPeriod> periods = new LinkedHashSet<>();
    days.forEach(day -> periods.addAll(CalendarPeriod.around(day)));
    return new ArrayList<>(periods);
  }

  private static boolean rests(StoredFigures.PeriodState state, ZoneId here, Instant now) {
    if (state.countedAt() == null || !state.zone().equals(here.getId())) {
      return false;
    }
    Duration rest = Duration.ofMillis((long) REST_FACTOR * state.tookMillis());
    Instant end = state.countedAt().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    // If the clock was set back, the period must not wait for years.
    return !now.isBefore(state.countedAt()) && now.isBefore(end);
  }
}
