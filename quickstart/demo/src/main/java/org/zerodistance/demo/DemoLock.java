package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A named lock of the database server. It ends with its connection, so a killed node leaves no
 * lock.
 */
@Dependent
class DemoLock {
  /** Locks are shared by all databases of a server, and a name has at most 64 characters. */
  private static final String NAME = "CONCAT('zd-demo-', SUBSTRING(SHA2(DATABASE(), 256), 1, 40))";

  /** Shorter than the driver's time limit for a response. */
  private static final int SECONDS_A_TRY = 5;

  private static final int TRIES = 60;

  private final DataSource dataSource;

  @Inject
  DemoLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits for the lock and runs the work; a node that waited finds it done. */
  void during(Runnable work) {
    try (Connection connection = dataSource.getConnection()) {
      int tries = 0;
      while (!call(connection, "SELECT GET_LOCK(" + NAME + ", " + SECONDS_A_TRY + ")")) {
        if (++tries == TRIES) {
          throw new IllegalStateException(
              "another node has been filling the house for " + TRIES * SECONDS_A_TRY + " s");
        }
      }
      try {
        work.run();
      } finally {
        call(connection, "SELECT RELEASE_LOCK(" + NAME + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database gave no lock", e);
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() && result.getInt(1) == 1;
    }
  }
}
