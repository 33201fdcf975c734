package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.zerodistance.foundation.jobs.JobHandler.Unavailable;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Compares each index with the database once a night and repairs it, after the paper has gone to
 * print and before its readers get up.
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

  /** One index that cannot be compared now keeps no other from it; what is done stays done. */
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
