package org.zerodistance.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zerodistance.quickstart.bench.city.CityLoad;
import org.zerodistance.quickstart.bench.city.GeneratedCity;
import org.zerodistance.quickstart.terminal.Progress;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/** Tests that a new house and an old one have the same schema, whichever way it was created. */
class BaselineIT {
  /** The last migration of the release before the baseline. */
  private static final String RELEASE_BEFORE = "0311";

  private static final String LATER = "classpath:db/later";

  private static List<String> definition;
  private static List<String> rows;

  private final TestDatabase database = TestServers.freshDatabase();
  private final TestSchema schema = new TestSchema(database);

  @TempDir private Path folder;

  /** Applies every migration, one after the other. */
  @BeforeAll
  static void migrateAnOldHouse() throws SQLException {
    TestSchema old = new TestSchema(TestServers.freshDatabase());
    assertThat(Migrations.migrateWithoutBaseline(old.source(), "latest")).isGreaterThan(100);
    assertThat(Migrations.migrate(old.source())).isZero();
    definition = old.definition();
    rows = old.rows();
  }

  @Test
  void aNewHouseGetsWhatTheMigrationsMake() throws SQLException {
    Migrations.migrate(schema.source());

    assertThat(
            schema.texts(
                "SELECT type FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY"
                    + " installed_rank"))
        .startsWith("SQL_BASELINE");
    assertThat(schema.definition()).isEqualTo(definition);
    assertThat(schema.rows()).isEqualTo(rows).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AFTER, CREATE TABLE IF NOT EXISTS setting",
    "BEFORE, CREATE TABLE IF NOT EXISTS story_quote",
    "AFTER, CREATE TABLE IF NOT EXISTS dossier_search",
    "AFTER, INSERT INTO synonym_group",
    "BEFORE, INSERT INTO %s.flyway_schema_history",
    "AFTER, INSERT INTO %s.flyway_schema_history",
  })
  void aNodeThatIsKilledInTheBaselineIsMadeUpForByTheNext(CutDataSource.When when, String statement)
      throws SQLException {
    String words = statement.formatted(database.name());
    assertThatThrownBy(() -> Migrations.migrate(CutDataSource.of(schema.source(), when, words)))
        .hasStackTraceContaining("cut");

    Migrations.migrate(schema.source());

    assertThat(withoutCounters(schema.definition())).isEqualTo(withoutCounters(definition));
    assertThat(schema.rows()).isEqualTo(rows);
  }

  @Test
  void aHouseOfTheReleaseBeforeKeepsItsFigures() throws Exception {
    assertThat(Migrations.migrateWithoutBaseline(schema.source(), RELEASE_BEFORE)).isEqualTo(72);
    load(new GeneratedCity(5, 600, Instant.parse("2026-11-01T00:00:00Z")));
    Map<String, List<String>> columns = schema.columns();
    Map<String, String> before = schema.figures(columns);

    assertThat(Migrations.migrate(schema.source())).isPositive();

    assertThat(schema.figures(columns)).isEqualTo(before);
    assertThat(schema.number("SELECT COUNT(*) FROM reply")).isPositive();
    assertThat(withoutCounters(schema.definition())).isEqualTo(withoutCounters(definition));
  }

  @Test
  void newAndOldHousesTakeTheSameLaterMigrations() throws SQLException {
    TestSchema old = new TestSchema(TestServers.freshDatabase());
    Migrations.migrateWithoutBaseline(old.source(), "latest");
    Migrations.migrate(schema.source());

    for (TestSchema house : List.of(old, schema)) {
      assertThat(
              Migrations.migrate(
                  house.source(), "latest", Migrations.BASELINE, Migrations.MIGRATIONS, LATER))
          .isEqualTo(2);
    }
    assertThat(schema.definition()).isEqualTo(old.definition()).isNotEqualTo(definition);
  }

  /** A baseline of another release exists beside the one that this house began with. */
  @Test
  void aHouseGoesOnWhenALaterBaselineIsCut() throws SQLException {
    Migrations.migrate(schema.source());

    assertThat(
            Migrations.migrate(
                schema.source(),
                "latest",
                Migrations.BASELINE,
                Migrations.MIGRATIONS,
                LATER,
                "classpath:db/cut"))
        .isEqualTo(2);
    assertThat(schema.tables()).contains("later").doesNotContain("never");
  }

  @Test
  void aMigrationThatFailsLeavesNothingAndIsTriedAgain() throws SQLException {
    Migrations.migrateWithoutBaseline(schema.source(), RELEASE_BEFORE);
    schema.execute(
        "INSERT INTO dossier (title, state, created_at, changed_at) VALUES ('积水', 'asleep',"
            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");

    assertThatThrownBy(() -> Migrations.migrate(schema.source()))
        .hasStackTraceContaining("dossier_state_check");
    schema.execute("UPDATE dossier SET state = 'open'");
    Migrations.migrate(schema.source());

    assertThat(withoutCounters(schema.definition())).isEqualTo(withoutCounters(definition));
  }

  private void load(GeneratedCity city) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                database.url() + "&allowLoadLocalInfile=true",
                database.user(),
                database.password());
        Statement statement = connection.createStatement()) {
      // MySQL refuses to load files unless this is set.
      statement.execute("SET GLOBAL local_infile = 1");
      new CityLoad(connection, folder.resolve("load"), Progress.silent()).load(city);
    }
  }

  private static List<String> withoutCounters(List<String> definition) {
    return definition.stream().map(l -> l.replaceAll(" AUTO_INCREMENT=\\d+", "")).toList();
  }
}
