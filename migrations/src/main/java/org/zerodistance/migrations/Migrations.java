package org.zerodistance.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the schema that this build needs. Flyway holds a named lock meanwhile, so
 * nodes that start together wait for the first.
 */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing.
   *
   * @return how many migrations were applied now
   * @throws UnknownSchemaException when the database holds a schema that this build does not know
   */
  public static int migrate(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            // Work that was done side by side lands in any order; no migration needs a later one.
            .outOfOrder(true)
            // However long the first node takes; its lock goes with its connection.
            .lockRetryCount(-1)
            .load();
    try {
      MigrateResult result = flyway.migrate();
      return result.migrationsExecuted;
    } catch (FlywayException e) {
      throw new UnknownSchemaException(e);
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
