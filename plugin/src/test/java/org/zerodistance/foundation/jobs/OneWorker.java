package org.zerodistance.foundation.jobs;

import java.time.Clock;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.testing.TestHouse;

/** Carries out the jobs in a house's queue by a handler that a test provides. */
public final class OneWorker {
  private OneWorker() {}

  /**
   * @return the number of jobs settled
   */
  public static int drain(TestHouse house, JobHandler handler) {
    return new JobWorker(
            handler,
            house.get(JobRows.class),
            house.get(JobQueue.class),
            "test",
            house.get(Clock.class),
            house.get(Meters.class))
        .drain();
  }
}
