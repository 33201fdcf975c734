package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A recurring job that counts its runs, for tests. */
@Dependent
public class RecordedRuns implements RecurringJob {
  static final String NAME = "recorded-runs";
  static final AtomicInteger RUNS = new AtomicInteger();
  static final AtomicReference<RuntimeException> THROWS = new AtomicReference<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.daily(LocalTime.of(3, 0), LocalTime.of(5, 0));
  }

  @Override
  public void run() {
    RUNS.incrementAndGet();
    RuntimeException thrown = THROWS.get();
    if (thrown != null) {
      throw thrown;
    }
  }
}
