package org.zerodistance.web.kernel.startup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.migrations.Migrations;

/**
 * Opens the house beside the deployment, so that readiness can tell how far it is: waits for the
 * database, checks and migrates it, wakes the features, opens the door. What is not fit keeps the
 * door closed and leaves one clear line in the log.
 */
@WebListener
public class Startup implements ServletContextListener {
  private static final System.Logger LOG = System.getLogger(Startup.class.getName());
  private static final int SECONDS_BETWEEN_TRIES = 2;

  /** A migration of a large table takes its time. */
  private static final int MIGRATION_WITHIN_MILLIS = 3_600_000;

  private final CountDownLatch closing = new CountDownLatch(1);

  @Resource private ManagedExecutorService executor;
  @Inject private Event<ApplicationReady> opened;
  @Inject private Readiness door;
  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    executor.execute(this::open);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    door.close();
    closing.countDown();
  }

  void open() {
    try {
      DataSource database = new DatabasePool(settings, MIGRATION_WITHIN_MILLIS);
      if (!prepare(database)) {
        return;
      }
      opened.fire(new ApplicationReady());
      door.open();
      LOG.log(System.Logger.Level.INFO, "The house is open.");
    } catch (StartupCheckFailed | Migrations.UnknownSchemaException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The house stays closed: {0}",
          e.getMessage().replaceAll("\\s*\\R\\s*", " "));
    } catch (Throwable e) {
      // An error as well, a missing class for example: the executor would drop it without a line.
      LOG.log(System.Logger.Level.ERROR, "The house stays closed: it failed while opening", e);
    }
  }

  /** Tries until the database answers; false when the application goes before. */
  private boolean prepare(DataSource database) {
    boolean told = false;
    while (true) {
      try {
        DatabaseStartupCheck check = new DatabaseStartupCheck(database);
        check.beforeMigration();
        int applied = Migrations.migrate(database);
        LOG.log(System.Logger.Level.INFO, "{0} migrations applied", applied);
        check.afterMigration();
        check.warnings().forEach(w -> LOG.log(System.Logger.Level.WARNING, w));
        return true;
      } catch (SQLException notThere) {
        if (!told) {
          told = true;
          LOG.log(
              System.Logger.Level.WARNING,
              "The database cannot be asked yet ({0}); trying again every {1} s",
              notThere.getMessage(),
              SECONDS_BETWEEN_TRIES);
        }
        if (isClosingWithin(SECONDS_BETWEEN_TRIES)) {
          return false;
        }
      }
    }
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
