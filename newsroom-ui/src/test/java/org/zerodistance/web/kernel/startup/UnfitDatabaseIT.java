package org.zerodistance.web.kernel.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.migrations.Migrations;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/** Tests on a real server which databases the start refuses and which only cause a warning. */
class UnfitDatabaseIT {
  private final TestDatabase database = TestServers.freshDatabase();

  @Test
  void aDatabaseAsWeWantItIsLetIn() throws SQLException {
    DatabaseStartupCheck check = new DatabaseStartupCheck(source(database.url()));

    check.beforeMigration();
    Migrations.migrate(source(database.url()));
    check.afterMigration();
    assertThat(check.warnings()).isEmpty();
  }

  @Test
  void lostMicrosecondsAreRefused() {
    DataSource losing = source(database.url() + "&sendFractionalSeconds=false");

    assertThatThrownBy(() -> new DatabaseStartupCheck(losing).beforeMigration())
        .isInstanceOf(StartupCheckFailed.class)
        .hasMessageContaining("loses microseconds")
        .hasMessageContaining("sendFractionalSeconds");
  }

  @Test
  void aDatabaseInAnotherCharacterSetIsRefused() throws SQLException {
    execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");

    assertThatThrownBy(() -> new DatabaseStartupCheck(source(database.url())).beforeMigration())
        .isInstanceOf(StartupCheckFailed.class)
        .hasMessageContaining("latin1")
        .hasMessageContaining("CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
  }

  @Test
  void aTableThatComparesOtherwiseIsRefusedByName() throws SQLException {
    Migrations.migrate(source(database.url()));
    execute("ALTER TABLE topic CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

    assertThatThrownBy(() -> new DatabaseStartupCheck(source(database.url())).afterMigration())
        .isInstanceOf(StartupCheckFailed.class)
        .hasMessageContaining("utf8mb4_bin: topic.")
        .hasMessageContaining("ALTER TABLE");
  }

  @Test
  void relaxedDurabilityIsOnlyWarnedOf() throws SQLException {
    execute("SET GLOBAL innodb_flush_log_at_trx_commit = 2");
    try {
      assertThat(new DatabaseStartupCheck(source(database.url())).warnings())
          .singleElement()
          .asString()
          .contains("innodb_flush_log_at_trx_commit is not 1");
    } finally {
      execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source(database.url()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DataSource source(String url) {
    Map<String, String> settings =
        Map.of(
            "ZD_DB_URL", url,
            "ZD_DB_USER", database.user(),
            "ZD_DB_PASSWORD", database.password());
    return new DatabasePool(new Settings(settings::get), 60_000);
  }
}
