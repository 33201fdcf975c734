package org.zerodistance.foundation.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.HouseClock;

/**
 * The clock of a node whose machine shows another time than the database, for tests.
 *
 * @param clock the application's clock, which follows the database
 * @param synchronization measures the database's time for it
 */
public record ForeignClock(Clock clock, ClockSynchronization synchronization) {
  /** The clock of a node on the test's database, measured once. */
  public static ForeignClock ahead(Duration difference, Jdbi jdbi) {
    DatabaseClock database = ahead(difference);
    ClockSynchronization synchronization = new ClockSynchronization(database, jdbi, null);
    synchronization.follow();
    return new ForeignClock(new HouseClock(database), synchronization);
  }

  /** The clock of a node that measured such a database. */
  public static Clock ahead(Duration difference, Supplier<Instant> databaseTime) {
    DatabaseClock database = ahead(difference);
    database.measure(databaseTime);
    return new HouseClock(database);
  }

  private static DatabaseClock ahead(Duration difference) {
    return new DatabaseClock(Clock.offset(Clock.systemUTC(), difference), System::nanoTime);
  }
}
