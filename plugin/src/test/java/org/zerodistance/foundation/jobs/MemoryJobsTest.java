package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.zerodistance.foundation.platform.HouseClock;

/** Runs the contract on the store that the worker's tests use. */
class MemoryJobsTest implements JobStoreContract {
  private final Clock clock = HouseClock.system();
  private final MemoryJobs jobs = new MemoryJobs(clock);

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public JobStore store() {
    return jobs;
  }

  @Override
  public JobStore store(Clock other) {
    return new MemoryJobs(jobs, other);
  }

  @Override
  public Instant databaseTime() {
    return clock.instant();
  }

  @Override
  public String kind() {
    return "memory";
  }

  @Override
  public Duration later() {
    return Duration.ofSeconds(25);
  }

  @Override
  public void put() {
    jobs.put(new JobSubject("thing", 1));
  }

  @Override
  public boolean isWaiting() {
    return !jobs.waiting().isEmpty();
  }
}
