package org.zerodistance.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An empty database of its own for one test class, with the credentials to reach it. */
public record TestDatabase(String name, String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
