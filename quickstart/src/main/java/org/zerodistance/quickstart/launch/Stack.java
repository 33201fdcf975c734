package org.zerodistance.quickstart.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.zerodistance.quickstart.DemoWar;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The servers of one installation, started in the order of their dependencies and stopped in
 * reverse. A server whose address the environment gives is not started.
 */
public final class Stack {
  private static final String DATABASE = "zerodistance";
  private static final Path WAR = Path.of("newsroom-ui", "target", "zerodistance.war");
  private static final Path ANALYSIS =
      Path.of("search", "analysis", "target", "zerodistance-analysis.zip");

  /** Long enough for a first start with all tables and a demo city on a slow machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Settings settings;
  private final DataFolder data;
  private final Cache cache;
  private final Terminal terminal;
  private final boolean demo;
  private final List<StackServer> parts = new ArrayList<>();

  private volatile boolean begun;
  private int databasePort;
  private int searchPort;

  public Stack(Settings settings, DataFolder data, Terminal terminal, boolean demo) {
    this.settings = settings;
    this.data = data;
    this.cache = new Cache(settings.cache(), terminal);
    this.terminal = terminal;
    this.demo = demo;
  }

  /** A server that is restarted at the same address when it dies. */
  record StackServer(String name, Supplier<ChildProcess> starter) {}

  /** Fetches what is missing and starts everything. */
  public List<SupervisedServer> start() {
    clear();
    fetch();
    if (settings.database().isEmpty()) {
      parts.add(new StackServer("MariaDB", this::startDatabase));
    }
    if (settings.searchUrl().isEmpty()) {
      parts.add(new StackServer("Elasticsearch", this::startSearch));
    }
    parts.add(new StackServer("Zero Distance", this::startApplication));
    List<SupervisedServer> watched = new ArrayList<>();
    begun = true;
    for (StackServer part : parts) {
      terminal.step("Starting " + part.name());
      ChildProcess process = ticking(part.starter());
      terminal.done();
      watched.add(new SupervisedServer(part, process));
    }
    data.announcePort(settings.port());
    return watched;
  }

  /** Stops all servers of the data folder in order, and returns when they have ended. */
  public void stop() {
    EmbeddedPayara.reap(data.payara());
    EmbeddedSearch.reap(data.search());
    EmbeddedDatabase.reap(data.database());
  }

  /** Whether there is a server to stop. */
  boolean begun() {
    return begun;
  }

  /**
   * Stops processes of an earlier run and checks the port and the disk space; called before the
   * long work.
   */
  void clear() {
    stop();
    requirePort();
    data.requireRoom();
  }

  private void requirePort() {
    if (!Port.isFree(settings.bind(), settings.port())) {
      throw new LaunchProblem(
          LaunchProblem.Code.PORT_TAKEN,
          "Port %d is in use: stop what listens there, or choose another port, e.g. ZD_PORT=%d ./zd run"
              .formatted(settings.port(), settings.port() + 1));
    }
  }

  private void fetch() {
    if (settings.database().isEmpty()) {
      EmbeddedDatabase.fetch(cache);
    }
    if (settings.searchUrl().isEmpty()) {
      EmbeddedSearch.fetch(cache);
    }
    EmbeddedPayara.fetch(cache);
  }

  private ChildProcess startDatabase() {
    String account = DATABASE + "@'127.0.0.1'";
    String password = "'" + data.databasePassword() + "'";
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            cache,
            data.database(),
            databasePort,
            List.of(
                EmbeddedDatabase.createStatement(DATABASE) + ";",
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + password + ";",
                "ALTER USER " + account + " IDENTIFIED BY " + password + ";",
                "GRANT ALL PRIVILEGES ON " + DATABASE + ".* TO " + account + ";"));
    databasePort = database.port();
    return database.process();
  }

  private ChildProcess startSearch() {
    Path plugin = settings.root().resolve(ANALYSIS);
    List<Path> plugins = Files.exists(plugin) ? List.of(plugin) : List.of();
    EmbeddedSearch search = EmbeddedSearch.start(cache, data.search(), searchPort, plugins);
    searchPort = search.port();
    return search.process();
  }

  private ChildProcess startApplication() {
    Path war =
        demo ? DemoWar.assemble(settings.root(), data.payara()) : settings.root().resolve(WAR);
    return EmbeddedPayara.start(
            cache,
            new EmbeddedPayara.Order(
                data.payara(),
                war,
                settings.bind(),
                settings.port(),
                settings.heap(),
                environment(),
                Map.of(),
                PATIENCE),
            terminal)
        .process();
  }

  /** The application's environment; it inherits other {@code ZD_} variables of the launcher. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    settings
        .database()
        .ifPresentOrElse(
            external -> {
              environment.put("ZD_DB_URL", external.url());
              environment.put("ZD_DB_USER", external.user());
              environment.put("ZD_DB_PASSWORD", external.password());
            },
            () -> {
              environment.put("ZD_DB_URL", EmbeddedDatabase.jdbcUrl(databasePort, DATABASE));
              environment.put("ZD_DB_USER", DATABASE);
              environment.put("ZD_DB_PASSWORD", data.databasePassword());
            });
    String search = settings.searchUrl().orElseGet(() -> EmbeddedSearch.url(searchPort));
    environment.put("ZD_SEARCH_URL", search);
    environment.put("ZD_PORT", Integer.toString(settings.port()));
    environment.put("ZD_BIND", settings.bind());
    environment.put("ZD_DATA", data.folder().toString());
    environment.put("ZD_BASE_URL", settings.baseUrl());
    environment.put("ZD_DEMO", Boolean.toString(demo));
    environment.put("ZD_OPERATOR_TOKEN", data.operatorToken());
    return environment;
  }

  /** Shows the elapsed seconds on the terminal while a server starts. */
  private <T> T ticking(Supplier<T> work) {
    Thread ticker = new Thread(this::tick, "ticker");
    ticker.setDaemon(true);
    ticker.start();
    try {
      return work.get();
    } finally {
      ticker.interrupt();
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(250);
        terminal.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
