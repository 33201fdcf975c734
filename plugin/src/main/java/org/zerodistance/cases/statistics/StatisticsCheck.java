package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.zerodistance.cases.inquiries.CountedDays;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Compares all stored figures with the inquiries every night, and the boards' counters too. A
 * period that differs although no change is pending is logged, counted as drift, and corrected with
 * the new count. The metrics show the last comparison on this node.
 */
@ApplicationScoped
public class StatisticsCheck implements RecurringJob, Metered {
  /** The job's name. */
  public static final String NAME = "statistics-check";

  private static final System.Logger LOG = System.getLogger(StatisticsCheck.class.getName());
  private static final LocalTime FROM = LocalTime.of(3, 30);
  private static final LocalTime UNTIL = LocalTime.of(6, 0);
  private static final Comparator<FigureRow> BY_SUBJECT =
      Comparator.comparing(FigureRow::breakdown)
          .thenComparingLong(FigureRow::subjectId)
          .thenComparing(FigureRow::subject);

  /** The result of the last comparison. */
  record Drift(int periods, int boards) {}

  private final StoredFigures stored;
  private final PeriodCounting counting;
  private final CounterCheck counters;
  private final JobStats jobs;
  private final HouseZone zone;
  private final AtomicReference<Drift> last = new AtomicReference<>(new Drift(0, 0));

  /** For the container's proxy only. */
  protected StatisticsCheck() {
    this(null, null, null, null, null);
  }

  @Inject
  StatisticsCheck(
      StoredFigures stored,
      PeriodCounting counting,
      CounterCheck counters,
      JobStats jobs,
      HouseZone zone) {
    this.stored = stored;
    this.counting = counting;
    this.counters = counters;
    this.jobs = jobs;
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.daily(FROM, UNTIL);
  }

  @Override
  public void run() {
    counting.addMissing();
    int periods = 0;
    for (StoredFigures.PeriodState state : stored.states()) {
      if (drifted(state)) {
        periods++;
        LOG.log(
            System.Logger.Level.WARNING,
            "the stored figures of the period {0} were wrong and were counted anew",
            state.period());
      }
    }
    List<CounterCheck.CounterDifference> boards = counters.differences();
    for (CounterCheck.CounterDifference board : boards) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the counters of the board {0} are wrong: {1} received and {2} answered, counted {3} and {4}",
          board.boardId().value(),
          board.received(),
          board.answered(),
          board.countedReceived(),
          board.countedAnswered());
    }
    last.set(new Drift(periods, boards.size()));
  }

  private boolean drifted(StoredFigures.PeriodState state) {
    ZoneId here = zone.get();
    CountedPeriod before = stored.stored(state.period());
    CountedPeriod now = counting.count(state);
    return state.isCurrent(here) && !same(before, now) && nothingWaits(state);
  }

  /**
   * Whether no change is recorded or waiting to be recorded; such a change would explain the
   * difference.
   */
  private boolean nothingWaits(StoredFigures.PeriodState state) {
    return jobs.state(CountedDays.KIND).waiting() == 0
        && stored.find(state.period()).filter(s -> s.changes() == state.changes()).isPresent();
  }

  private static boolean same(CountedPeriod one, CountedPeriod other) {
    return one.whole().equals(other.whole())
        && one.figures().stream()
            .sorted(BY_SUBJECT)
            .toList()
            .equals(other.figures().stream().sorted(BY_SUBJECT).toList());
  }

  /** The result of the last comparison on this node; null before the first. */
  Drift last() {
    return last.get();
  }

  @Override
  public void measure(Metrics metrics) {
    metrics.gauge(
        "statistics_drift_periods",
        "Periods whose stored figures were wrong at the last comparison.",
        last().periods());
    metrics.gauge(
        "statistics_drift_boards",
        "Boards whose counters were wrong at the last comparison.",
        last().boards());
  }
}
