package org.zerodistance.migrations;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zerodistance.quickstart.testing.TestDatabase;

/** The content of a database, as lines that can be compared. */
final class TestSchema {
  private final TestDatabase database;

  TestSchema(TestDatabase database) {
    this.database = database;
  }

  MysqlDataSource source() {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }

  /**
   * The server's full description of the tables: columns with type, nullability, default, generated
   * expression, collation and comment, in their order; indexes, foreign keys and checks.
   */
  List<String> definition() throws SQLException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : columns().entrySet()) {
      String table = each.getKey();
      String created = rows("SHOW CREATE TABLE " + table).get(0).get(1);
      created
          .lines()
          .skip(1)
          .forEach(l -> lines.add(table + ": " + l.strip().replaceAll(",$", "")));
      lines.add(table + " in this order: " + each.getValue());
    }
    Collections.sort(lines);
    return lines;
  }

  /** Every row of every table. */
  List<String> rows() throws SQLException {
    List<String> lines = new ArrayList<>();
    for (String table : tables()) {
      for (List<String> row : rows("SELECT * FROM " + table)) {
        lines.add(table + ": " + row);
      }
    }
    Collections.sort(lines);
    return lines;
  }

  /** The columns of each table, in their order. */
  Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table : tables()) {
      columns.put(
          table,
          texts(
              "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                  + " AND table_name = '"
                  + table
                  + "' ORDER BY ordinal_position"));
    }
    return columns;
  }

  /** The number of rows of each table and a checksum of these columns. */
  Map<String, String> figures(Map<String, List<String>> columns) throws SQLException {
    Map<String, String> figures = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      String values =
          table.getValue().stream()
              .map(c -> "COALESCE(HEX(`" + c + "`), '-')")
              .collect(Collectors.joining(", "));
      figures.put(
          table.getKey(),
          rows("SELECT COUNT(*), SUM(CRC32(CONCAT_WS(',', " + values + "))) FROM " + table.getKey())
              .toString());
    }
    return figures;
  }

  List<String> tables() throws SQLException {
    return texts(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND"
            + " table_name <> 'flyway_schema_history' ORDER BY table_name");
  }

  /** The first column. */
  List<String> texts(String sql) throws SQLException {
    return rows(sql).stream().map(r -> r.get(0)).toList();
  }

  int number(String sql) throws SQLException {
    return Integer.parseInt(texts(sql).get(0));
  }

  List<List<String>> rows(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
