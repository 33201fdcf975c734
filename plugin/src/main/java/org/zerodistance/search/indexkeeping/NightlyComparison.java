package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.zerodistance.foundation.jobs.JobHandler.Unavailable;
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

  private final VerifyIndex verifying;
  private final IndexStores shelves;

  @Inject
  NightlyComparison(VerifyIndex verifying, IndexStores shelves) {
    this.verifying = verifying;
    this.shelves = shelves;
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
   * Compares each index separately: a failure of one does not prevent the others, and finished
   * comparisons are kept.
   */
  @Override
  public void run() {
    RuntimeException later = null;
    for (IndexStore index : shelves.all()) {
      try {
        verifying.nightly(index.view());
      } catch (IndexUnavailable | IndexKeepingProblem e) {
        later = e;
      }
    }
    if (later != null) {
      throw new Unavailable(later);
    }
  }
}
