package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.zerodistance.foundation.jobs.JobHandler.Unavailable;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Compares each index with the database once a night and repairs it, after the paper's print
 * deadline and before its readers get up.
 */
@Dependent
public class NightlyComparison implements RecurringJob {
  /** The job's name. */
  public static final String NAME = "index-comparison";

  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  /** For so long a finished comparison is not repeated when that of another index fails. */
  private static final Duration SAME_NIGHT = Duration.ofHours(12);

  private final VerifyIndex verifying;
  private final IndexStores indexStores;
  private final IndexChecks checks;
  private final JobStats jobs;
  private final Clock clock;

  @Inject
  NightlyComparison(
      VerifyIndex verifying,
      IndexStores indexStores,
      IndexChecks checks,
      JobStats jobs,
      Clock clock) {
    this.verifying = verifying;
    this.indexStores = indexStores;
    this.checks = checks;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.daily(NIGHT);
  }

  /**
   * Compares each index separately: a failure of one does not prevent the others, and when the job
   * is tried again, comparisons that finished are not repeated.
   */
  @Override
  public void run() {
    Instant since = clock.instant().minus(SAME_NIGHT);
    Instant last = jobs.recurring(NAME).endedAt().filter(since::isBefore).orElse(since);
    RuntimeException later = null;
    for (IndexStore index : indexStores.all()) {
      if (!checks.hasNightlyAfter(index.alias(), last)) {
        try {
          verifying.nightly(index.view());
        } catch (IndexUnavailable | IndexKeepingProblem e) {
          later = e;
        }
      }
    }
    if (later != null) {
      throw new Unavailable(later);
    }
  }
}
