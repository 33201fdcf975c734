package org.zerodistance.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

class MigrationsIT {
  private static final int NODES = 3;

  private final TestDatabase database = TestServers.freshDatabase();

  @Test
  void nodesThatStartTogetherMigrateOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(NODES);
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    List<Future<Integer>> applied = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      applied.add(
          nodes.submit(
              () -> {
                together.await();
                return Migrations.migrate(source());
              }));
    }
    List<Integer> counts = new ArrayList<>();
    for (Future<Integer> each : applied) {
      counts.add(each.get());
    }
    nodes.shutdown();

    int all = number("SELECT COUNT(*) FROM flyway_schema_history WHERE version IS NOT NULL");
    assertThat(all).isPositive();
    // In any interleaving, every migration is applied by exactly one of them.
    assertThat(counts.stream().mapToInt(i -> i).sum()).isEqualTo(all);
    assertThat(
            number("SELECT COUNT(DISTINCT version) FROM flyway_schema_history WHERE success = 1"))
        .isEqualTo(all);
    assertThat(Migrations.migrate(source())).isZero();
  }

  @Test
  void rowsOfRecurringJobsThatAreGoneAreDeleted() throws SQLException {
    Migrations.migrateWithoutBaseline(source(), "20261129.74");
    execute(
        """
        INSERT INTO recurring_job (name, available_at) VALUES ('mail-retention', UTC_TIMESTAMP(6)),
          ('staged-photos', UTC_TIMESTAMP(6)), ('retention', UTC_TIMESTAMP(6))
        """);

    Migrations.migrate(source());

    assertThat(number("SELECT COUNT(*) FROM recurring_job")).isEqualTo(1);
    assertThat(number("SELECT COUNT(*) FROM recurring_job WHERE name = 'retention'")).isEqualTo(1);
  }

  @Test
  void aMigrationThatComesBeforeOneThatWasAppliedIsRefused() throws SQLException {
    Migrations.migrateWithoutBaseline(source(), "0311");
    execute("DELETE FROM flyway_schema_history WHERE version = '0120'");

    refused("0120");
  }

  @Test
  void tablesOfSomethingElseAreLeftAlone() throws SQLException {
    execute("CREATE TABLE wp_posts (id BIGINT NOT NULL PRIMARY KEY)");

    refused("non-empty schema");
  }

  @Test
  void aMigrationThatWasChangedAfterwardsIsNoticed() throws SQLException {
    Migrations.migrateWithoutBaseline(source(), "0311");
    execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '0041'");

    refused("0041");
  }

  @Test
  void aMigrationThatThisBuildDoesNotKnowIsNoticed() throws SQLException {
    Migrations.migrateWithoutBaseline(source(), "0311");
    execute("UPDATE flyway_schema_history SET version = '0041.5' WHERE version = '0041'");

    refused("0041.5");
  }

  private void refused(String why) {
    assertThatThrownBy(() -> Migrations.migrate(source()))
        .isInstanceOf(Migrations.UnknownSchemaException.class)
        .hasMessageStartingWith("The database schema does not fit this build: ")
        .hasMessageContaining(why);
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DataSource source() {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
