package org.zerodistance.migrations;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the schema that this build needs: an empty one by the baseline and what
 * comes after it, any other by the migrations that it has not seen. Flyway holds a named lock
 * meanwhile, so nodes that start together wait for the first.
 */
public final class Migrations {
  static final String BASELINE = "classpath:db/baseline";
  static final String MIGRATIONS = "classpath:db/migration";
  private static final String NEWEST = "latest";

  private Migrations() {}

  /**
   * Applies what is missing. A start that failed half-way is made up for by the next: each
   * migration is one statement of DDL, which the server does wholly or not at all, or rows in one
   * transaction, and the baseline may be executed again. Only when the node is killed between a
   * migration's DDL and its entry in the history, the next start is refused because the table or
   * key exists.
   *
   * @return how many migrations were applied now; the baseline counts as one
   * @throws ConnectionLostException when the database went away meanwhile; calling again goes on
   * @throws UnknownSchemaException when the database holds a schema that this build does not know
   */
  public static int migrate(DataSource dataSource) {
    return migrate(dataSource, NEWEST, BASELINE, MIGRATIONS);
  }

  /**
   * Applies all migrations one by one, as a house that is older than the baseline got its schema.
   * Only tests ask for it.
   *
   * @param target the number of the last one to apply, or {@code latest}
   */
  static int migrateWithoutBaseline(DataSource dataSource, String target) {
    return migrate(dataSource, target, MIGRATIONS);
  }

  static int migrate(DataSource dataSource, String target, String... locations) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations(locations)
            .target(target)
            .callbacks(new FailedMigrations())
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .outOfOrder(false)
            // However long the first node takes; its lock goes with its connection.
            .lockRetryCount(-1)
            .load();
    try {
      MigrateResult result = flyway.migrate();
      return result.migrationsExecuted;
    } catch (FlywayException e) {
      if (isConnectionLost(e)) {
        throw new ConnectionLostException(e);
      }
      throw new UnknownSchemaException(e);
    }
  }

  /**
   * Whether the failure is one of the connection. SQLSTATE class 08 is “connection exception” in
   * the SQL standard; 70100 (interrupted) and class 57 say that somebody ended the statement or the
   * server.
   */
  static boolean isConnectionLost(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    left.add(failure);
    while (!left.isEmpty()) {
      Throwable each = left.pop();
      if (seen.add(each)) {
        if (each instanceof SQLException sql && isConnectionState(sql)) {
          return true;
        }
        if (each.getCause() != null) {
          left.add(each.getCause());
        }
        Collections.addAll(left, each.getSuppressed());
      }
    }
    return false;
  }

  private static boolean isConnectionState(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLRecoverableException
        || (state != null
            && (state.startsWith("08") || state.startsWith("57") || state.equals("70100")));
  }

  /** The database went away while its schema was brought up to date. */
  public static final class ConnectionLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(FlywayException cause) {
      super(
          "The connection to the database was lost while its schema was brought up to date. The"
              + " schema itself is not at fault: see that the server of ZD_DB_URL runs and that"
              + " nothing between ends long connections.",
          cause);
    }
  }

  /** The schema found is not one that this build made, or could be brought to. */
  public static final class UnknownSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSchemaException(FlywayException cause) {
      super(
          "The database schema does not fit this build: start the build that made it, or name an"
              + " empty database in ZD_DB_URL. "
              + cause.getMessage(),
          cause);
    }
  }
}
