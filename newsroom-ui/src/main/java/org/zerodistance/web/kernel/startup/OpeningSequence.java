package org.zerodistance.web.kernel.startup;

import java.sql.SQLException;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.zerodistance.foundation.platform.BackgroundGate;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.migrations.Migrations;

/**
 * The steps of the application start: wait for the database, check and migrate it, prepare the
 * features, start background work, accept requests.
 *
 * <p>A database that does not answer, or fails during the migration, is tried again as long as the
 * application runs. Every other failure stops the start and leaves one line with the reason. This
 * includes a feature that fails to prepare: readiness stays down and no background work starts, so
 * that a node is never half started. This step is not repeated, because the features before it
 * would be prepared twice; the operator removes the cause and restarts the node.
 */
final class OpeningSequence implements Runnable {
  /** The logger has the name of {@link Startup}, which operators know. */
  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  private static final int SECONDS_BETWEEN_TRIES = 2;

  /** Prepares the database. */
  interface DatabasePreparation {
    /**
     * @throws SQLException when the database is unavailable
     */
    void prepare() throws SQLException;
  }

  private final DatabasePreparation preparation;
  private final Runnable announcement;
  private final Readiness readiness;
  private final BackgroundGate gate;
  private final IntPredicate closesWithin;

  /**
   * @param preparation checks and migrates the database; called again while the database does not
   *     answer
   * @param announcement lets the features prepare; throws when one fails
   * @param closesWithin waits at most this number of seconds and returns whether the application
   *     stops
   */
  OpeningSequence(
      DatabasePreparation preparation,
      Runnable announcement,
      Readiness readiness,
      BackgroundGate gate,
      IntPredicate closesWithin) {
    this.preparation = preparation;
    this.announcement = announcement;
    this.readiness = readiness;
    this.gate = gate;
    this.closesWithin = closesWithin;
  }

  @Override
  public void run() {
    try {
      if (!isPrepared()) {
        return;
      }
    } catch (StartupCheckFailed | Migrations.UnknownSchemaException e) {
      LOG.log(System.Logger.Level.ERROR, "The house stays closed: {0}", line(e.getMessage()));
      return;
    } catch (Throwable e) {
      // Errors too, for example a missing class: the executor would drop them without a log line.
      LOG.log(
          System.Logger.Level.ERROR,
          "The house stays closed: it failed while opening: " + ThrowableFormatter.trace(e));
      return;
    }
    try {
      announcement.run();
    } catch (StartupCheckFailed e) {
      LOG.log(System.Logger.Level.ERROR, "The house stays closed: {0}", line(e.getMessage()));
      return;
    } catch (Throwable e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The house stays closed: a part of it could not be prepared ({0}). No background work"
              + " begins. Mend the cause and start this node again.",
          ThrowableFormatter.line(e));
      LOG.log(System.Logger.Level.DEBUG, "could not be prepared: " + ThrowableFormatter.trace(e));
      return;
    }
    gate.open();
    readiness.open();
    LOG.log(System.Logger.Level.INFO, "The house is open.");
  }

  /** Checks and migrates this database. */
  static void prepare(DataSource database) throws SQLException {
    DatabaseStartupCheck check = new DatabaseStartupCheck(database);
    check.beforeMigration();
    int applied = Migrations.migrate(database);
    LOG.log(System.Logger.Level.INFO, "{0} migrations applied", applied);
    check.afterMigration();
    check.warnings().forEach(w -> LOG.log(System.Logger.Level.WARNING, w));
  }

  /** Tries until the database is migrated; false when the application stops before. */
  private boolean isPrepared() {
    boolean told = false;
    while (true) {
      try {
        preparation.prepare();
        return true;
      } catch (Migrations.ConnectionLostException lost) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0} Trying again every {1} s",
            lost.getMessage(),
            SECONDS_BETWEEN_TRIES);
        told = true;
      } catch (SQLException notThere) {
        if (!told) {
          told = true;
          LOG.log(
              System.Logger.Level.WARNING,
              "The database cannot be asked yet ({0}); trying again every {1} s",
              line(String.valueOf(notThere.getMessage())),
              SECONDS_BETWEEN_TRIES);
        }
      }
      if (closesWithin.test(SECONDS_BETWEEN_TRIES)) {
        return false;
      }
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
