package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Settings;

/**
 * Produces the clock, the settings and the JDBI instance. The container provides the data source.
 */
@Dependent
class DatabaseProducers {
  @Produces
  @Singleton
  @Typed(DatabaseClock.class)
  DatabaseClock databaseClock() {
    return new DatabaseClock(HouseClock.ofMachine(), System::nanoTime);
  }

  @Produces
  @Singleton
  Clock clock(DatabaseClock database) {
    return new HouseClock(database);
  }

  @Produces
  @Singleton
  Settings settings() {
    return Settings.ofProcess();
  }

  @Produces
  @Singleton
  Jdbi jdbi(DataSource dataSource, @Any Instance<SqlLogger> watchers) {
    Jdbi jdbi = Jdbi.create(dataSource);
    // The container commits and rolls back; JDBI only joins its transaction.
    jdbi.setTransactionHandler(new CMTTransactionHandler());
    jdbi.setSqlLogger(new SqlCount(watchers.stream().toList()));
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    // By default an exception quotes the values that were bound, and they reach every log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(failure -> "a statement failed");
    SqlTypes.register(jdbi);
    return jdbi;
  }
}
