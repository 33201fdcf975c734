package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.bench.city.CityLoad;
import org.zerodistance.quickstart.bench.city.GeneratedCity;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd bench fill}: lets the product create its tables, loads a city into them, and lets the
 * product build the search indexes.
 */
final class FillCommand {
  private static final Duration INDEX_PATIENCE = Duration.ofHours(2);

  /** The public index and the staff's. */
  private static final int INDEXES = 2;

  private final Settings settings;
  private final BenchHome home;
  private final Terminal terminal;
  private final Clock clock;

  FillCommand(Settings settings, Terminal terminal, Clock clock) {
    this.settings = settings;
    this.home = BenchHome.of(settings);
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Does nothing when the folder already contains a city of this seed. */
  void fill(BenchSize size, long seed) {
    Path filled = home.filled(size);
    if (Files.exists(filled)) {
      requireSame(filled, seed);
      terminal.line("Filled before: " + home.city(size));
      return;
    }
    try (BenchServers servers = new BenchServers(settings, home.city(size), terminal)) {
      servers.startDatabase();
      servers.startApplication();
      servers.stopApplication();
      Instant until = clock.instant().truncatedTo(ChronoUnit.DAYS);
      GeneratedCity city = new GeneratedCity(seed, size.inquiries(), until);
      double load = load(servers, city);
      servers.startSearch();
      long begin = System.nanoTime();
      double start = servers.startApplication();
      long documents = awaitIndexes(servers);
      double index = (System.nanoTime() - begin) / 1e9;
      String summary =
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  Map.of(
                      "seed", seed,
                      "inquiries", size.inquiries(),
                      "until", until.toString(),
                      "loadSeconds", load,
                      "startSeconds", start,
                      "indexSeconds", index,
                      "documents", documents));
      BenchHome.write(filled, summary);
      terminal.line(
          "%d inquiries in %.0f s; %d documents indexed within %.0f s of the start."
              .formatted(size.inquiries(), load, documents, index));
    } catch (SQLException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.BENCH_FAILED, "The database refused: " + e.getMessage(), e);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot fill " + home.city(size), e);
    }
  }

  private void requireSame(Path filled, long seed) {
    try {
      if (new ObjectMapper().readTree(filled.toFile()).path("seed").asLong() != seed) {
        throw new LaunchProblem(
            LaunchProblem.Code.BAD_USAGE,
            "%s holds a city of another seed: delete that folder first."
                .formatted(filled.getParent()));
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + filled, e);
    }
  }

  private double load(BenchServers servers, GeneratedCity city) throws SQLException, IOException {
    try (Connection database = servers.connect(BenchServers.DATABASE);
        Statement statement = database.createStatement()) {
      if (CityLoad.used(database) > 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.BAD_USAGE,
            "%s holds something already, perhaps an interrupted filling: delete that folder first."
                .formatted(servers.data().folder()));
      }
      terminal.step("Filling " + city.inquiries() + " inquiries");
      long begin = System.nanoTime();
      // The data can be loaded again, so a flush to the disk for each statement is not needed.
      statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
      new CityLoad(database, servers.data().folder().resolve("load"), terminal).load(city);
      statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
      for (String table :
          new String[] {"inquiry", "event", "reply", "story", "deadline", "asker"}) {
        statement.execute("ANALYZE TABLE " + table);
      }
      terminal.done();
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  /** Waits until every search index is built, compared and in use. */
  private long awaitIndexes(BenchServers servers) throws SQLException {
    long end = System.nanoTime() + INDEX_PATIENCE.toNanos();
    String building = "";
    try (Connection database = servers.connect(BenchServers.DATABASE);
        Statement statement = database.createStatement()) {
      while (true) {
        try (ResultSet row =
            statement.executeQuery(
                """
                SELECT COUNT(CASE WHEN state = 'switched' THEN 1 END) AS built, SUM(done) AS documents,
                  MAX(CASE WHEN running = 1 THEN alias END) AS building,
                  MAX(CASE WHEN running = 1 THEN done END) AS done,
                  MAX(CASE WHEN running = 1 THEN total END) AS total
                FROM index_rebuild
                """)) {
          row.next();
          String now = row.getString("building");
          if (now != null && !now.equals(building)) {
            terminal.done();
            building = now;
            terminal.step("Building the search index " + building);
          }
          if (row.getInt("built") >= INDEXES) {
            terminal.done();
            return row.getLong("documents");
          }
          terminal.rows(row.getLong("done"), row.getLong("total"));
        }
        if (System.nanoTime() > end) {
          throw new LaunchProblem(
              LaunchProblem.Code.BENCH_FAILED,
              "The search index is not built: see %s."
                  .formatted(servers.application().process().log()));
        }
        Pause.longer();
      }
    }
  }
}
