package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts back to work what was set aside, as if it had never failed. */
@Dependent
public class JobRetrying {
  private final JobRunner runner;

  @Inject
  JobRetrying(JobRunner runner) {
    this.runner = runner;
  }

  /**
   * One job, or all of a kind; a recurring job is due at once.
   *
   * @return how many there were; none when the job is not set aside any more
   */
  public int retry(String kind, Optional<JobId> one) {
    return runner.worker(kind).store().retry(kind, one);
  }
}
