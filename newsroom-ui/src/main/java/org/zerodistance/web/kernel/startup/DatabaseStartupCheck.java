package org.zerodistance.web.kernel.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.zerodistance.foundation.platform.StartupCheckFailed;

/** Checks at the start that the database stores data without loss. */
final class DatabaseStartupCheck {
  private final DataSource database;

  DatabaseStartupCheck(DataSource database) {
    this.database = database;
  }

  /**
   * Checks the conditions that must hold before the schema is migrated.
   *
   * @throws StartupCheckFailed with one clear sentence when the application must not start
   */
  void beforeMigration() throws SQLException {
    try (Connection connection = database.getConnection()) {
      microseconds(connection);
      collation(connection);
    }
  }

  private static void microseconds(Connection connection) throws SQLException {
    LocalDateTime sent = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_000);
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT CAST(? AS DATETIME(6))")) {
      statement.setObject(1, sent);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        LocalDateTime back = result.getObject(1, LocalDateTime.class);
        if (!sent.equals(back)) {
          throw new StartupCheckFailed(
              "The database server "
                  + connection.getMetaData().getDatabaseProductVersion()
                  + " loses microseconds with this driver. Use MySQL 8 or newer, or MariaDB 11.4"
                  + " or newer, and leave sendFractionalSeconds out of ZD_DB_URL.");
        }
      }
    }
  }

  private static void collation(Connection connection) throws SQLException {
    String set = text(connection, "SELECT @@character_set_database");
    if (!set.equals("utf8mb4")) {
      throw new StartupCheckFailed(
          "The database is kept in "
              + set
              + ". Rare characters of names would be lost. Create it with: CREATE DATABASE …"
              + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }
    String characters = "𣲘塘😀Aa";
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT CAST(? AS CHAR(20) CHARACTER SET utf8mb4)")) {
      statement.setString(1, characters);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        if (!characters.equals(result.getString(1))) {
          throw new StartupCheckFailed(
              "The connection to the database loses rare characters; remove characterEncoding from"
                  + " ZD_DB_URL");
        }
      }
    }
  }

  /**
   * Checks the conditions that must hold after the schema is migrated.
   *
   * @throws StartupCheckFailed when a table has another collation than it was created with
   */
  void afterMigration() throws SQLException {
    try (Connection connection = database.getConnection()) {
      String strange =
          text(
              connection,
              """
              SELECT COALESCE(GROUP_CONCAT(table_name ORDER BY table_name), '')
              FROM information_schema.tables
              WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                AND table_name <> 'flyway_schema_history' AND table_collation <> 'utf8mb4_bin'
              """);
      if (!strange.isEmpty()) {
        throw new StartupCheckFailed(
            "These tables have another collation than utf8mb4_bin: "
                + strange
                + ". Convert each before the house opens: ALTER TABLE … CONVERT TO CHARACTER SET"
                + " utf8mb4 COLLATE utf8mb4_bin");
      }
    }
  }

  /** Warnings for the operator of the database, one sentence each. */
  List<String> warnings() throws SQLException {
    List<String> warnings = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      if (!text(connection, "SELECT @@innodb_flush_log_at_trx_commit").equals("1")) {
        warnings.add(
            "innodb_flush_log_at_trx_commit is not 1: after a power cut the last second may be"
                + " lost");
      }
      boolean binlog =
          text(connection, "SELECT @@log_bin").toLowerCase(Locale.ROOT).matches("1|on");
      if (binlog && !text(connection, "SELECT @@sync_binlog").equals("1")) {
        warnings.add("sync_binlog is not 1: after a power cut replicas may differ");
      }
    }
    return warnings;
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
