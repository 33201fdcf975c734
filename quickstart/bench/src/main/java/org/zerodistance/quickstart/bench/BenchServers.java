package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.launch.DataFolder;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The servers of one bench folder, configured as for {@code zd run}, but started separately, with
 * an account for other databases too, and with this machine as a trusted proxy, so that one driver
 * can act as many readers.
 */
final class BenchServers implements AutoCloseable {
  static final String DATABASE = "zerodistance";
  private static final String USER = "bench";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** A realistic buffer pool for a database with a paper's whole archive. */
  private static final long BUFFER_POOL = 1L << 30;

  private final Settings settings;
  private final DataFolder data;
  private final Cache cache;
  private final Terminal terminal;
  private final FileLock lock;
  private EmbeddedDatabase database;
  private EmbeddedSearch search;
  private EmbeddedPayara application;
  private EmbeddedPayara bare;

  BenchServers(Settings settings, Path folder, Terminal terminal) {
    this.settings = settings;
    this.data = new DataFolder(folder);
    this.cache = new Cache(settings.cache(), terminal);
    this.terminal = terminal;
    this.lock = data.lock();
    data.requireRoom();
  }

  DataFolder data() {
    return data;
  }

  void startDatabase() throws SQLException {
    terminal.step("Starting MariaDB");
    String account = USER + "@'127.0.0.1'";
    String password = "'" + data.databasePassword() + "'";
    database =
        EmbeddedDatabase.start(
            cache,
            data.database(),
            0,
            List.of(
                EmbeddedDatabase.createStatement(DATABASE) + ";",
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + password + ";",
                "ALTER USER " + account + " IDENTIFIED BY " + password + ";",
                "GRANT ALL PRIVILEGES ON *.* TO " + account + ";"));
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL innodb_buffer_pool_size = " + BUFFER_POOL);
    }
    terminal.done();
  }

  void startSearch() {
    terminal.step("Starting Elasticsearch");
    Path plugin = settings.root().resolve("search/analysis/target/zerodistance-analysis.zip");
    search = EmbeddedSearch.start(cache, data.search(), 0, List.of(plugin));
    terminal.done();
  }

  /**
   * Starts the product.
   *
   * @return seconds until it was ready
   */
  double startApplication() {
    terminal.step("Starting Zero Distance");
    long begin = System.nanoTime();
    Path war = settings.root().resolve("newsroom-ui/target/zerodistance.war");
    application = EmbeddedPayara.start(cache, order(data.payara(), war, environment()), terminal);
    terminal.done();
    return (System.nanoTime() - begin) / 1e9;
  }

  /**
   * Starts a Payara with the same settings and an application of one page.
   *
   * @return seconds until it was ready
   */
  double startBare() {
    terminal.step("Starting a bare Payara");
    Path folder = data.folder().resolve("bare");
    long begin = System.nanoTime();
    bare = EmbeddedPayara.start(cache, order(folder, BareWar.make(folder), Map.of()), terminal);
    terminal.done();
    return (System.nanoTime() - begin) / 1e9;
  }

  private EmbeddedPayara.Order order(Path folder, Path war, Map<String, String> environment) {
    return new EmbeddedPayara.Order(
        folder, war, "127.0.0.1", 0, settings.heap(), environment, Map.of(), PATIENCE);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("ZD_DB_URL", EmbeddedDatabase.jdbcUrl(database.port(), DATABASE));
    environment.put("ZD_DB_USER", USER);
    environment.put("ZD_DB_PASSWORD", data.databasePassword());
    // Before the first filling there is no search server; the address of a free port stands for it.
    environment.put(
        "ZD_SEARCH_URL", search == null ? EmbeddedSearch.url(Port.free()) : search.url());
    environment.put("ZD_DATA", data.folder().toString());
    environment.put("ZD_BASE_URL", "http://localhost");
    environment.put("ZD_DEMO", "false");
    environment.put("ZD_OPERATOR_TOKEN", data.operatorToken());
    environment.put("ZD_TRUSTED_PROXIES", "127.0.0.1");
    return environment;
  }

  /** A connection to one database, or to none; may load files. */
  Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(name) + "&allowLoadLocalInfile=true&rewriteBatchedStatements=true",
        USER,
        data.databasePassword());
  }

  EmbeddedPayara application() {
    return application;
  }

  EmbeddedPayara bare() {
    return bare;
  }

  EmbeddedSearch search() {
    return search;
  }

  void stopApplication() {
    terminal.step("Stopping Zero Distance");
    application.close();
    application = null;
    terminal.done();
  }

  /** Process numbers by the names used in the results. */
  Map<String, Long> pids() {
    Map<String, Long> pids = new LinkedHashMap<>();
    put(pids, "product", application == null ? null : application.process());
    put(pids, "database", database == null ? null : database.process());
    put(pids, "search", search == null ? null : search.process());
    put(pids, "bare", bare == null ? null : bare.process());
    return pids;
  }

  private static void put(Map<String, Long> pids, String name, ChildProcess process) {
    if (process != null) {
      pids.put(name, process.pid());
    }
  }

  @Override
  public void close() {
    if (bare != null) {
      bare.close();
    }
    if (application != null) {
      application.close();
    }
    if (search != null) {
      search.close();
    }
    if (database != null) {
      database.close();
    }
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot release " + data.folder(), e);
    }
  }
}
