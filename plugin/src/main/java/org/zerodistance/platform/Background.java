package org.zerodistance.platform;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Runs work on the container's own threads, from {@link HouseOpened} on. A failure is logged and
 * does not end a schedule.
 */
@Dependent
public class Background {
  private static final System.Logger LOG = System.getLogger(Background.class.getName());
  private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";

  Background() {}

  /** Runs the work again and again, with that pause between its end and its next beginning. */
  public Future<?> every(Duration pause, String name, Runnable work) {
    return executor()
        .scheduleWithFixedDelay(
            () -> run(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs the work once, soon. */
  public void once(String name, Runnable work) {
    executor().execute(() -> run(name, work));
  }

  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, name + " failed", e);
    }
  }

  // The name is a constant, so nobody can make this look up anything else.
  @SuppressWarnings("BanJNDI")
  private static ManagedScheduledExecutorService executor() {
    try {
      return InitialContext.doLookup(EXECUTOR);
    } catch (NamingException e) {
      throw new IllegalStateException("no container here runs work in the background", e);
    }
  }
}
