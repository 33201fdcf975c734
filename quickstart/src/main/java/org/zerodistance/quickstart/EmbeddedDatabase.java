package org.zerodistance.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.process.OrphanProcesses;
import org.zerodistance.quickstart.process.PidFile;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * A database server on a loopback port with its data in one folder. Commits are durable, except in
 * a server for tests. Texts are {@code utf8mb4} compared by {@code utf8mb4_bin}: the only collation
 * that MariaDB and MySQL share under the same name with the same order in every version, and that
 * never treats two different codes, slugs or addresses as equal. Only the accounts created by the
 * start-up statements can connect.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  public static final String CHARACTER_SET = "utf8mb4";
  public static final String COLLATION = "utf8mb4_bin";

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final ChildProcess process;
  private final int port;

  private EmbeddedDatabase(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** {@code root} without a password on the loopback interface: for tests. */
  public static final List<String> OPEN_TO_TESTS =
      List.of(
          "CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '';",
          "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;");

  /** MariaDB for tests, fetched into the default cache; port 0 takes a free one. */
  public static EmbeddedDatabase start(Path dataDir, int port) {
    Cache cache = new Cache(Cache.defaultFolder(), Progress.silent());
    return startForTests(new MariaDbEngine(cache), dataDir, port);
  }

  /**
   * A server for tests, with {@link #OPEN_TO_TESTS}. It does not wait for the disk where the engine
   * allows this: the tables of a whole schema are created for each test class.
   */
  public static EmbeddedDatabase startForTests(DatabaseEngine engine, Path folder, int port) {
    return start(engine, folder, port, OPEN_TO_TESTS, engine.withoutDisk());
  }

  /**
   * MariaDB that executes the statements before it accepts the first connection, at every start.
   */
  public static EmbeddedDatabase start(Cache cache, Path dataDir, int port, List<String> atStart) {
    return start(new MariaDbEngine(cache), dataDir, port, atStart);
  }

  public static EmbeddedDatabase start(
      DatabaseEngine engine, Path folder, int port, List<String> atStart) {
    return start(engine, folder, port, atStart, List.of());
  }

  private static EmbeddedDatabase start(
      DatabaseEngine engine, Path folder, int port, List<String> atStart, List<String> options) {
    Path dataDir = folder.toAbsolutePath();
    engine.prepare();
    reap(dataDir);
    int chosen = port == 0 ? Port.free() : port;
    if (!Port.isFree(LOOPBACK, chosen)) {
      throw new LaunchProblem(
          LaunchProblem.Code.PORT_TAKEN,
          "Port %d, wanted for %s, is in use: stop what listens there."
              .formatted(chosen, engine.name()));
    }
    initialize(engine, dataDir);
    List<String> command = new ArrayList<>(engine.server(dataDir));
    command.addAll(common(dataDir, chosen));
    command.addAll(options);
    command.add("--init-file=" + writeStatements(dataDir, atStart));
    ChildProcess process =
        ChildProcess.start(
            new ChildProcess.Order(
                engine.name(),
                command,
                engine.environment(),
                dataDir,
                sibling(dataDir, ".log"),
                pidFile(dataDir),
                STOP));
    EmbeddedDatabase database = new EmbeddedDatabase(process, chosen);
    try {
      database.awaitConnections();
    } catch (LaunchProblem e) {
      database.close();
      throw e;
    }
    return database;
  }

  /**
   * Initializes a temporary folder and renames it when complete, so that an interrupted first start
   * leaves no incomplete folder.
   */
  private static void initialize(DatabaseEngine engine, Path dataDir) {
    if (Files.isDirectory(dataDir)) {
      return;
    }
    Path partial = sibling(dataDir, ".partial");
    Cache.deleteAll(partial);
    try {
      Files.createDirectories(partial.getParent());
      engine.initialize(partial);
      Files.move(partial, dataDir, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot create the database folder " + dataDir, e);
    }
  }

  private static List<String> common(Path dataDir, int port) {
    List<String> options =
        new ArrayList<>(
            List.of(
                dataDirOption(dataDir),
                "--port=" + port,
                "--bind-address=" + LOOPBACK,
                // Relative to the data folder: a socket's path may not be longer than about 100
                // bytes.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--character-set-server=" + CHARACTER_SET,
                "--collation-server=" + COLLATION,
                "--default-time-zone=+00:00",
                "--max-connections=200",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M"));
    if (Programs.isRoot()) {
      options.add("--user=root");
    }
    return options;
  }

  /**
   * The file contains passwords, so it is made readable only for its owner before anything is
   * written.
   */
  private static Path writeStatements(Path dataDir, List<String> statements) {
    Path file = sibling(dataDir, ".start.sql");
    try {
      OwnerOnlyFiles.write(file, String.join("\n", statements) + "\n");
      return file;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + file, e);
    }
  }

  private void awaitConnections() {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new LaunchProblem(
            LaunchProblem.Code.SERVER_DIED,
            "%s ended while starting; its last words are in %s:%n%s"
                .formatted(process.name(), process.log(), process.lastWords()));
      }
      if (Port.answers(LOOPBACK, port, GLANCE)) {
        return;
      }
      Pause.brief();
    }
    throw new LaunchProblem(
        LaunchProblem.Code.SERVER_SILENT,
        "%s does not answer on port %d after %d s: see %s."
            .formatted(process.name(), port, START.toSeconds(), process.log()));
  }

  public int port() {
    return port;
  }

  public ChildProcess process() {
    return process;
  }

  /** A JDBC address with the product's options; an empty name connects to no database. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  /** The same for a server at a port. */
  public static String jdbcUrl(int port, String database) {
    return "jdbc:mysql://" + LOOPBACK + ":" + port + "/" + database + "?" + JDBC_OPTIONS;
  }

  /**
   * UTC everywhere, rows matched rather than rows changed, batches in one round trip, and no TLS on
   * the loopback interface.
   */
  public static final String JDBC_OPTIONS =
      "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useAffectedRows=false"
          + "&rewriteBatchedStatements=true&characterEncoding=UTF-8&connectionCollation="
          + COLLATION
          + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

  /**
   * Creates the database with the product's character set and collation unless it exists. Only for
   * tests, as {@code root}.
   */
  public void createDatabase(String name) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(""), "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute(createStatement(name));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
  }

  /**
   * The statement that creates an empty database with the product's character set and collation.
   */
  public static String createStatement(String name) {
    if (!name.matches("[A-Za-z0-9_]{1,64}")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    return "CREATE DATABASE IF NOT EXISTS "
        + name
        + " CHARACTER SET "
        + CHARACTER_SET
        + " COLLATE "
        + COLLATION;
  }

  @Override
  public void close() {
    process.close();
  }

  /** Fetches and unpacks MariaDB when it is not in the cache yet. */
  public static void fetch(Cache cache) {
    new MariaDbEngine(cache).prepare();
  }

  /**
   * Stops the server of a data folder, also one started by another launcher. Returns when it has
   * ended.
   */
  public static void reap(Path folder) {
    Path dataDir = folder.toAbsolutePath();
    new PidFile(pidFile(dataDir)).reap(STOP);
    OrphanProcesses.reap(dataDirOption(dataDir), STOP);
  }

  private static String dataDirOption(Path dataDir) {
    return "--datadir=" + dataDir;
  }

  private static Path pidFile(Path dataDir) {
    return sibling(dataDir, ".pid");
  }

  private static Path sibling(Path dataDir, String ending) {
    return dataDir.resolveSibling(dataDir.getFileName() + ending);
  }
}
