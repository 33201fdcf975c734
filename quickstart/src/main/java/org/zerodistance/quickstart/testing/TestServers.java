package org.zerodistance.quickstart.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zerodistance.quickstart.DatabaseEngine;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.MariaDbEngine;
import org.zerodistance.quickstart.MySqlEngine;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.MySqlPackages;
import org.zerodistance.quickstart.launch.Browser;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * Real servers for tests: started at first use, shared by all tests of one JVM, stopped at its end.
 * A running server is used instead if the environment names it ({@code ZD_TEST_DB_URL} with {@code
 * ZD_TEST_DB_USER} and {@code ZD_TEST_DB_PASSWORD}, {@code ZD_TEST_SEARCH_URL}). With the system
 * property {@code zd.test.db=mysql} the database is a real MySQL. Thread-safe.
 */
public final class TestServers {
  private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();
  private static final Path FOLDER =
      Path.of("target", "test-servers", Long.toString(ProcessHandle.current().pid()))
          .toAbsolutePath();

  private static TestDatabase database;
  private static boolean outlivesTests;
  private static String search;

  private TestServers() {}

  /** The server itself: an address without a database and an account that may create databases. */
  public static synchronized TestDatabase database() {
    if (database == null) {
      String given = environment("ZD_TEST_DB_URL", "");
      if (!given.isEmpty() && !isMySqlWanted()) {
        outlivesTests = true;
        String user = environment("ZD_TEST_DB_USER", "root");
        database = new TestDatabase("", given, user, environment("ZD_TEST_DB_PASSWORD", ""));
      } else {
        EmbeddedDatabase started =
            EmbeddedDatabase.startForTests(engine(), FOLDER.resolve("db"), 0);
        stopAtExit(started);
        database = new TestDatabase("", started.jdbcUrl(""), "root", "");
      }
    }
    return database;
  }

  /**
   * An empty database with an unused name. It is kept until {@link #discard} or until the server
   * ends.
   */
  public static TestDatabase freshDatabase() {
    TestDatabase server = database();
    String name = "t_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(EmbeddedDatabase.createStatement(name));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
    return new TestDatabase(
        name, withDatabase(server.url(), name), server.user(), server.password());
  }

  /**
   * Drops a database that no test needs any more, on a server that outlives this JVM. A server that
   * this JVM has started ends with all its databases.
   */
  public static synchronized void discard(TestDatabase used) {
    TestDatabase server = database();
    if (!outlivesTests) {
      return;
    }
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      // A forgotten transaction would make it wait for a day.
      statement.execute("SET SESSION lock_wait_timeout = 10");
      statement.execute("DROP DATABASE IF EXISTS " + used.name());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop database " + used.name(), e);
    }
  }

  /**
   * The address of an Elasticsearch with the given plugins, or by default with the analysis plugin
   * if it is built.
   */
  public static synchronized String search(Path... plugins) {
    if (search == null) {
      String given = environment("ZD_TEST_SEARCH_URL", "");
      if (given.isEmpty()) {
        List<Path> wanted = plugins.length > 0 ? Arrays.asList(plugins) : builtPlugins();
        EmbeddedSearch started = EmbeddedSearch.start(cache(), FOLDER.resolve("search"), 0, wanted);
        stopAtExit(started);
        search = started.url();
      } else {
        search = given;
      }
    }
    return search;
  }

  /** The browser for tests: the one found by {@code zd test}, else one on this machine. */
  public static Path chromium() {
    String given = System.getProperty("zd.chromium", "");
    return given.isEmpty()
        ? Browser.present()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium or Chrome found: run ./zd test, which brings one, or set"
                            + " ZD_CHROMIUM"))
        : Path.of(given);
  }

  /** True when the tests run against MySQL instead of MariaDB. */
  public static boolean isMySqlWanted() {
    return "mysql".equals(System.getProperty("zd.test.db", "").toLowerCase(Locale.ROOT));
  }

  /** Inserts a database name into an address, before the options. */
  static String withDatabase(String url, String name) {
    int options = url.indexOf('?');
    String address = options < 0 ? url : url.substring(0, options);
    String rest = options < 0 ? "?" + EmbeddedDatabase.JDBC_OPTIONS : url.substring(options);
    int path = address.indexOf('/', address.indexOf("//") + 2);
    return (path < 0 ? address : address.substring(0, path)) + "/" + name + rest;
  }

  private static DatabaseEngine engine() {
    return isMySqlWanted()
        ? new MySqlEngine(new MySqlPackages(cache(), Progress.silent()))
        : new MariaDbEngine(cache());
  }

  private static Cache cache() {
    return new Cache(Cache.defaultFolder(), Progress.silent());
  }

  /** Tests run in the folder of their module; the plugin is in the folder of another. */
  private static List<Path> builtPlugins() {
    Path relative = Path.of("search", "analysis", "target", "zerodistance-analysis.zip");
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(relative))) {
        return List.of(folder.resolve(relative));
      }
    }
    return List.of();
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static void stopAtExit(AutoCloseable server) {
    if (STARTED.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "stop test servers"));
    }
    STARTED.push(server);
  }

  private static synchronized void stop() {
    while (!STARTED.isEmpty()) {
      try {
        STARTED.pop().close();
      } catch (Exception e) {
        System.getLogger(TestServers.class.getName())
            .log(System.Logger.Level.WARNING, "a test server did not stop", e);
      }
    }
    Cache.deleteAll(FOLDER);
  }
}
