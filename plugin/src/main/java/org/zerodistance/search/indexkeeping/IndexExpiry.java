package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.zerodistance.foundation.jobs.JobHandler.Unavailable;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.platform.IndexUnavailable;

/** Drops the index of before a rebuild after its retention time. */
@Dependent
public class IndexExpiry implements RecurringJob {
  /** The job's name. */
  public static final String NAME = "index-expiry";

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final RebuildTable rebuilds;
  private final RebuildRun run;
  private final IndexStores indexStores;
  private final Clock clock;

  @Inject
  IndexExpiry(RebuildTable rebuilds, RebuildRun run, IndexStores indexStores, Clock clock) {
    this.rebuilds = rebuilds;
    this.run = run;
    this.indexStores = indexStores;
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
    try {
      for (IndexStore index : indexStores.all()) {
        for (IndexRebuild kept : rebuilds.kept(index.alias())) {
          if (!kept.keptUntil().orElseThrow().isAfter(clock.instant())) {
            run.forget(index, kept, Optional.empty());
          }
        }
      }
    } catch (IndexUnavailable e) {
      throw new Unavailable(e);
    }
  }
}
