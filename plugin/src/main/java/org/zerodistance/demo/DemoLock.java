package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A named lock of the database server: goes with its connection, so a killed node leaves none
 * behind.
 */
@Dependent
class DemoLock {
  private static final String NAME = "zerodistance-demo";
  private static final int SECONDS = 300;

  private final DataSource dataSource;

  @Inject
  DemoLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits for the lock and does the work; a node that waited finds it done. */
  void during(Runnable work) {
    try (Connection connection = dataSource.getConnection()) {
      if (!call(connection, "SELECT GET_LOCK(?, " + SECONDS + ")")) {
        throw new IllegalStateException(
            "another node has been filling the house for " + SECONDS + " s");
      }
      try {
        work.run();
      } finally {
        call(connection, "SELECT RELEASE_LOCK(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database gave no lock", e);
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, NAME);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getInt(1) == 1;
      }
    }
  }
}
