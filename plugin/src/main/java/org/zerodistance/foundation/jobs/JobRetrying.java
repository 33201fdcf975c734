package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Returns jobs that were set aside to the queue, with their failures reset. */
@Dependent
public class JobRetrying {
  private final JobRunner runner;

  @Inject
  JobRetrying(JobRunner runner) {
    this.runner = runner;
  }

  /**
   * Retries one job, or all of a kind; a recurring job becomes due at once, also outside its hours.
   *
   * @return the number of jobs; zero when the job is no longer set aside
   */
  public int retry(String kind, Optional<JobId> one) {
    return runner.worker(kind).store().retry(kind, one);
  }
}
