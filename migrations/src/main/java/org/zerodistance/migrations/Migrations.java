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
 * Brings a database to the schema that this build needs: an empty one with the baseline and all
 * later migrations, any other with its missing migrations. Flyway holds a named lock meanwhile, so
 * nodes that start together wait for the first.
 */
public final class Migrations {
  static final String BASELINE = "classpath:db/baseline";
  static final String MIGRATIONS = "classpath:db/migration";
  private static final String NEWEST = "latest";

  private Migrations() {}

  /**
   * Applies the missing migrations. After a start that failed half-way, the next one continues:
   * each migration is one DDL statement, which the server executes wholly or not at all, or rows in
   * one transaction, and the baseline may be executed again. Only when the node is killed between a
   * migration's DDL and its entry in the history, the next start fails because the table or key
   * exists.
   *
   * @return the number of migrations applied; the baseline counts as one
   * @throws ConnectionLostException when the connection is lost meanwhile; a second call continues
   * @throws UnknownSchemaException when the database holds a schema that this build does not know
   */
  public static int migrate(DataSource dataSource) {
    return migrate(dataSource, NEWEST, BASELINE, MIGRATIONS);
  }

  /**
   * Applies all migrations one by one, as in a house that is older than the baseline. For tests
   * only.
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
            // No limit on the time that the first node takes; its lock is released with its
            // connection.
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
   * the SQL standard; 70100 (interrupted) and class 57 mean that the statement or the server was
   * stopped.
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

  /** Thrown when the connection to the database is lost during the migration. */
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

  /** Thrown when the existing schema was not made by this product or cannot be migrated. */
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
