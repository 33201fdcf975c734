package org.zerodistance.web.kernel.startup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.zerodistance.foundation.platform.BackgroundGate;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.migrations.Migrations;

/**
 * The steps by which the house opens: wait for the database, check and migrate it, have the
 * features prepare themselves, let background work begin, let readers in.
 *
 * <p>A database that does not answer, or goes away while it is migrated, is tried again for as long
 * as the application stands. Everything else that fails keeps the house closed and leaves one line
 * that says why. That holds for a feature that fails to prepare itself, too: readiness stays down
 * and no background work begins, so that a node is never half at work. It is not tried again, since
 * the features before it are prepared and would be so twice; the operator mends the cause and
 * starts the node anew.
 */
final class OpeningSequence implements Runnable {
  /** Under the name of what operators know. */
  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  private static final int SECONDS_BETWEEN_TRIES = 2;
  private static final String OURS = "org.zerodistance.";

  /** Makes the database ready. */
  interface DatabasePreparation {
    /**
     * @throws SQLException when the database cannot be asked
     */
    void prepare() throws SQLException;
  }

  private final DatabasePreparation preparation;
  private final Runnable announcement;
  private final Readiness door;
  private final BackgroundGate gate;
  private final IntPredicate closesWithin;

  /**
   * @param preparation checks and migrates the database; called again while that does not answer
   * @param announcement has the features prepare themselves; throws when one fails
   * @param closesWithin waits so many seconds at most, and says whether the application goes
   */
  OpeningSequence(
      DatabasePreparation preparation,
      Runnable announcement,
      Readiness door,
      BackgroundGate gate,
      IntPredicate closesWithin) {
    this.preparation = preparation;
    this.announcement = announcement;
    this.door = door;
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
      // An error as well, a missing class for example: the executor would drop it without a line.
      LOG.log(System.Logger.Level.ERROR, "The house stays closed: it failed while opening", e);
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
          line(reason(e)));
      LOG.log(System.Logger.Level.DEBUG, "could not be prepared", e);
      return;
    }
    gate.open();
    door.open();
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

  /** Tries until the database is migrated; false when the application goes before. */
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

  /** The innermost cause, and the place in our own code that it went through first. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String what = innermost.toString();
    return Arrays.stream(innermost.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> what + ", at " + frame)
        .orElse(what);
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
