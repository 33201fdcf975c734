package org.zerodistance.foundation.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Background work on threads of a test's own, with a timer of one thread, as in Payara. */
public final class TestBackground implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final ExecutorService carriers = Executors.newCachedThreadPool();
  private final BackgroundGate gate = new BackgroundGate();

  public TestBackground() {
    timer.setRemoveOnCancelPolicy(true);
    gate.open();
  }

  public BackgroundJobs jobs() {
    return new BackgroundJobs(gate, () -> timer, () -> carriers);
  }

  /** The number of schedules that have not been stopped; one that just begins a run is missing. */
  public int schedules() {
    return timer.getQueue().size();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    carriers.shutdownNow();
  }
}
