package org.zerodistance.web.kernel.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundGate;
import org.zerodistance.foundation.platform.Settings;

/**
 * Starts the application on a thread beside the deployment ({@link OpeningSequence}), so that
 * readiness can report the progress, and closes it before the application stops.
 */
@WebListener
public class Startup implements ServletContextListener {
  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  /** A file of the module that contains the demo city. */
  private static final String DEMO = "/demo/city.yaml";

  /** Long, because a migration of a large table takes long. */
  private static final int MIGRATION_WITHIN_MILLIS = 3_600_000;

  private final CountDownLatch closing = new CountDownLatch(1);

  @Resource private ManagedExecutorService executor;
  @Inject private Event<ApplicationReady> opened;
  @Inject private Readiness readiness;
  @Inject private BackgroundGate gate;
  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    LogContextFormatter.install();
    executor.execute(this::open);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    readiness.close();
    gate.shut();
    closing.countDown();
    LogContextFormatter.remove();
  }

  void open() {
    new OpeningSequence(
            () -> OpeningSequence.prepare(new DatabasePool(settings, MIGRATION_WITHIN_MILLIS)),
            this::announce,
            readiness,
            gate,
            this::isClosingWithin)
        .run();
  }

  private void announce() {
    if (settings.flag("ZD_DEMO", false) && Startup.class.getResource(DEMO) == null) {
      LOG.log(
          System.Logger.Level.WARNING,
          "ZD_DEMO asks for the demo city, but this WAR does not carry it, so the house opens"
              + " without. `zd run` adds it from quickstart/demo; a house of your own needs"
              + " ZD_DEMO=false.");
    }
    opened.fire(new ApplicationReady());
  }

  private boolean isClosingWithin(int seconds) {
    try {
      return closing.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
