package org.zerodistance.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.migrations.Migrations;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * Databases with the product's tables for the houses of test classes, used again: creating a
 * hundred tables takes longer than most test classes. One that comes back is emptied to the rows
 * that the migrations left; one whose tables are no longer those of the migrations is thrown away.
 */
final class MigratedDatabases {
  /** Above so many rows a new table is made faster than its rows are deleted. */
  private static final int MANY_ROWS = 1_000;

  private static final Deque<Migrated> FREE = new ArrayDeque<>();
  private static final Map<String, Migrated> IN_USE = new HashMap<>();

  private MigratedDatabases() {}

  /** A database as the migrations leave it. */
  static synchronized TestDatabase take() {
    Migrated free = FREE.poll();
    Migrated taken = free == null ? Migrated.create() : free;
    IN_USE.put(taken.database().name(), taken);
    return taken.database();
  }

  /** Nobody works on this database any more. */
  static synchronized void giveBack(TestDatabase used) {
    Migrated migrated = IN_USE.remove(used.name());
    if (migrated.isAsMigratedAgain()) {
      FREE.push(migrated);
    } else {
      TestServers.discard(used);
    }
  }

  private record Migrated(
      TestDatabase database, String definition, Map<String, List<List<Object>>> rows) {

    static Migrated create() {
      TestDatabase database = TestServers.freshDatabase();
      try (JoinedDataSource dataSource = new JoinedDataSource(database)) {
        Migrations.migrate(dataSource);
      }
      try (Connection connection = database.connect()) {
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (String table : tables(connection)) {
          rows.put(table, rows(connection, table));
        }
        return new Migrated(database, definition(connection), rows);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot read the migrated database", e);
      }
    }

    /** Puts back the rows of the migrations, unless a test has changed the tables themselves. */
    boolean isAsMigratedAgain() {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        // A transaction that a test has left open must not be waited for.
        statement.execute("SET SESSION lock_wait_timeout = 5, innodb_lock_wait_timeout = 5");
        statement.execute("SET SESSION foreign_key_checks = 0");
        if (!definition(connection).equals(definition)) {
          return false;
        }
        for (Map.Entry<String, List<List<Object>>> table : rows.entrySet()) {
          refill(connection, table.getKey(), table.getValue());
        }
        return true;
      } catch (SQLException e) {
        System.getLogger(MigratedDatabases.class.getName())
            .log(System.Logger.Level.INFO, "a test database is not used again", e);
        return false;
      }
    }

    private static void refill(Connection connection, String table, List<List<Object>> wanted)
        throws SQLException {
      try (Statement statement = connection.createStatement()) {
        int found;
        try (ResultSet result =
            statement.executeQuery(
                "SELECT COUNT(*) FROM (SELECT 1 FROM "
                    + table
                    + " LIMIT "
                    + MANY_ROWS
                    + ") some")) {
          result.next();
          found = result.getInt(1);
        }
        if (found == 0 && wanted.isEmpty()) {
          return;
        }
        statement.execute((found < MANY_ROWS ? "DELETE FROM " : "TRUNCATE TABLE ") + table);
      }
      if (wanted.isEmpty()) {
        return;
      }
      String places = "?,".repeat(wanted.get(0).size());
      String insert =
          "INSERT INTO %s VALUES (%s)".formatted(table, places.substring(0, places.length() - 1));
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        for (List<Object> row : wanted) {
          for (int i = 0; i < row.size(); i++) {
            statement.setObject(i + 1, row.get(i));
          }
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }

    private static List<String> tables(Connection connection) throws SQLException {
      return column(
          connection,
          """
          SELECT table_name FROM information_schema.tables
          WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
            AND table_name <> 'flyway_schema_history'
          ORDER BY table_name
          """);
    }

    /** The statements that would make the tables, without the numbers they have reached. */
    private static String definition(Connection connection) throws SQLException {
      StringBuilder all = new StringBuilder();
      for (String table : tables(connection)) {
        try (Statement statement = connection.createStatement();
            ResultSet result = statement.executeQuery("SHOW CREATE TABLE " + table)) {
          result.next();
          all.append(result.getString(2).replaceFirst("AUTO_INCREMENT=\\d+ ?", "")).append('\n');
        }
      }
      List<String> triggers =
          column(
              connection,
              "SELECT trigger_name FROM information_schema.triggers"
                  + " WHERE trigger_schema = DATABASE() ORDER BY trigger_name");
      return all.append(triggers).toString();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
      List<String> values = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          values.add(result.getString(1));
        }
      }
      return values;
    }

    private static List<List<Object>> rows(Connection connection, String table)
        throws SQLException {
      List<List<Object>> rows = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
        while (result.next()) {
          List<Object> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getObject(i));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
