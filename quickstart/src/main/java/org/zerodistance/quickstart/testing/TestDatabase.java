package org.zerodistance.quickstart.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A separate empty database for one test class, with its credentials. */
public record TestDatabase(String name, String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
