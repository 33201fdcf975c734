package org.zerodistance.foundation.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adapts a recurring job to a kind of jobs with a single job that returns. */
record RecurringHandler(RecurringJob job, RecurringRuns runs) implements JobHandler {
  private static final Duration POLL = Duration.ofSeconds(5);

  @Override
  public String kind() {
    return job.name();
  }

  @Override
  public Duration poll() {
    return POLL;
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    job.run();
    return Map.of();
  }

  @Override
  public Optional<JobStore> store() {
    return Optional.of(runs);
  }

  /** A run can take minutes; another node repeats a run that was interrupted. */
  @Override
  public boolean interruptible() {
    return true;
  }
}
