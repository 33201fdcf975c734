package org.zerodistance.foundation.housekeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.foundation.sql.ClockSynchronization;

/** Applies every rule once an hour. The failure of one rule does not stop the others. */
@Dependent
public class RetentionJob implements RecurringJob {
  /** The job's name. */
  public static final String NAME = "retention";

  /** Rows per statement, so that a statement stays short and other writers run in between. */
  static final int CHUNK = 500;

  /** Rows per rule and run. The next run deletes the rest, so that one rule delays no other. */
  static final int MOST = 100_000;

  private static final Duration PAUSE = Duration.ofHours(1);

  private final Iterable<RetentionTask> tasks;
  private final RetentionRuns runs;
  private final ClockSynchronization time;
  private final Clock clock;

  @Inject
  RetentionJob(
      @Any Instance<RetentionTask> tasks,
      RetentionRuns runs,
      ClockSynchronization time,
      Clock clock) {
    this((Iterable<RetentionTask>) tasks, runs, time, clock);
  }

  RetentionJob(
      Iterable<RetentionTask> tasks, RetentionRuns runs, ClockSynchronization time, Clock clock) {
    this.tasks = tasks;
    this.runs = runs;
    this.time = time;
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

  /** Stops the run while the time is uncertain. */
  @Override
  public void run() {
    time.requireAgreement();
    Optional<RuntimeException> failure = Optional.empty();
    for (RetentionTask task : tasks) {
      try {
        long deleted = carryOut(task);
        runs.note(task.rule(), deleted);
      } catch (RuntimeException e) {
        if (failure.isEmpty()) {
          failure = Optional.of(e);
        } else {
          failure.get().addSuppressed(e);
        }
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private long carryOut(RetentionTask task) {
    Instant before = clock.instant().minus(task.rule().age());
    long deleted = 0;
    int chunk;
    do {
      chunk = task.deleteBefore(before, CHUNK);
      deleted += chunk;
    } while (chunk >= CHUNK && deleted < MOST && !Thread.currentThread().isInterrupted());
    return deleted;
  }
}
