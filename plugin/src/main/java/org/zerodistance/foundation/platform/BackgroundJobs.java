package org.zerodistance.foundation.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Runs work on the container's threads. Work may be handed over from {@link ApplicationReady} on
 * and begins when the {@link BackgroundGate} opens. A failure is logged and does not end a
 * schedule. Work of one kind never waits for that of another: Payara's timer has a single thread,
 * which here only dispatches and does no work itself.
 */
@Dependent
public class BackgroundJobs {
  private static final System.Logger LOG = System.getLogger(BackgroundJobs.class.getName());

  private final BackgroundGate gate;
  private final Supplier<ScheduledExecutorService> timer;
  private final Supplier<ExecutorService> carriers;

  @Inject
  BackgroundJobs(BackgroundGate gate) {
    this(
        gate,
        () ->
            looked(
                "java:comp/DefaultManagedScheduledExecutorService", ScheduledExecutorService.class),
        () -> looked("java:comp/DefaultManagedExecutorService", ExecutorService.class));
  }

  BackgroundJobs(
      BackgroundGate gate,
      Supplier<ScheduledExecutorService> timer,
      Supplier<ExecutorService> carriers) {
    this.gate = gate;
    this.timer = timer;
    this.carriers = carriers;
  }

  /** Work that is repeated until it is stopped. */
  public static final class Repeated {
    private final BackgroundGate gate;
    private final Future<?> bell;
    private volatile Future<?> running;

    private Repeated(BackgroundJobs on, Duration pause, String name, Runnable work) {
      this.gate = on.gate;
      ExecutorService carriers = on.carriers.get();
      long millis = pause.toMillis();
      this.bell =
          on.timer
              .get()
              .scheduleWithFixedDelay(
                  () -> run(name, () -> begin(carriers, name, work)),
                  millis,
                  millis,
                  TimeUnit.MILLISECONDS);
    }

    /** Called by one thread at a time. */
    private void begin(ExecutorService carriers, String name, Runnable work) {
      if (gate.isOpen() && (running == null || running.isDone())) {
        running = carriers.submit(() -> run(name, work));
      }
    }

    /** Starts no further runs; a current run is completed. */
    public void stop() {
      bell.cancel(false);
    }

    /** Starts no further runs and interrupts the current one. */
    public void interrupt() {
      stop();
      if (running != null) {
        running.cancel(true);
      }
    }
  }

  /** Repeats the work: after each pause, starts it unless the previous run is still going on. */
  public Repeated every(Duration pause, String name, Runnable work) {
    return new Repeated(this, pause, name, work);
  }

  /** Runs the work once: soon, or when the gate opens. */
  public void once(String name, Runnable work) {
    ExecutorService carrier = carriers.get();
    gate.whenOpen(() -> carrier.execute(() -> run(name, work)));
  }

  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, name + " failed: " + ThrowableFormatter.trace(e));
    } catch (Throwable e) {
      // Never rethrown: the executor would drop the error without a line in the log, and end the
      // schedule for good.
      LOG.log(System.Logger.Level.ERROR, name + " failed: " + ThrowableFormatter.trace(e));
    }
  }

  // The names are constants, so no input can change what is looked up.
  @SuppressWarnings("BanJNDI")
  private static <T> T looked(String name, Class<T> type) {
    try {
      return type.cast(InitialContext.doLookup(name));
    } catch (NamingException e) {
      throw new IllegalStateException("no container here runs work in the background", e);
    }
  }
}
