package org.zerodistance.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.process.OrphanProcesses;
import org.zerodistance.quickstart.process.PidFile;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * An Elasticsearch node on a loopback port, without security, with its data, its settings and its
 * plugins in one folder. Uses the JDK of this process. Elasticsearch refuses to run as root: for
 * root it runs as the user {@code nobody}.
 */
public final class EmbeddedSearch implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private final ChildProcess process;
  private final int port;

  private EmbeddedSearch(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Fetched into the default cache; port 0 takes a free one. Plugins are zip files or folders. */
  public static EmbeddedSearch start(Path folder, int port, List<Path> plugins) {
    return start(new Cache(Cache.defaultFolder(), Progress.silent()), folder, port, plugins);
  }

  public static EmbeddedSearch start(Cache cache, Path folder, int port, List<Path> plugins) {
    Path base = folder.toAbsolutePath();
    reap(base);
    int chosen = port == 0 ? Port.free() : port;
    if (!Port.isFree(LOOPBACK, chosen)) {
      throw new LaunchProblem(
          LaunchProblem.Code.PORT_TAKEN,
          "Port %d, wanted for Elasticsearch, is in use: stop what listens there."
              .formatted(chosen));
    }
    SearchHome home = new SearchHome(cache, base);
    home.prepare(plugins, chosen);
    ChildProcess process =
        ChildProcess.start(
            new ChildProcess.Order(
                "Elasticsearch",
                home.command(),
                environment(home),
                base,
                base.resolve("elasticsearch.log"),
                pidFile(base),
                STOP));
    EmbeddedSearch search = new EmbeddedSearch(process, chosen);
    try {
      search.awaitHealth();
    } catch (LaunchProblem e) {
      search.close();
      throw e;
    }
    return search;
  }

  private static Map<String, String> environment(SearchHome home) {
    return Map.of(
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_JAVA_OPTS", "-Xms512m -Xmx512m",
        // The small JVM that only starts and monitors the server.
        "CLI_JAVA_OPTS", "-Xmx32m -XX:+UseSerialGC",
        "ES_PATH_CONF", home.settings().toString(),
        "ES_TMPDIR", home.temporary().toString(),
        "JAVA_TOOL_OPTIONS", "",
        "JAVA_HOME", "");
  }

  private void awaitHealth() {
    // This distribution has no GET /; the cluster health serves instead.
    HttpProbe probe = new HttpProbe(url() + "/_cluster/health", GLANCE);
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new LaunchProblem(
            LaunchProblem.Code.SERVER_DIED,
            "Elasticsearch ended while starting; its last words are in %s:%n%s"
                .formatted(process.log(), process.lastWords()));
      }
      if (probe.status().orElse(0) == 200) {
        return;
      }
      Pause.brief();
    }
    throw new LaunchProblem(
        LaunchProblem.Code.SERVER_SILENT,
        "Elasticsearch does not answer on port %d after %d s: see %s."
            .formatted(port, START.toSeconds(), process.log()));
  }

  public int port() {
    return port;
  }

  public ChildProcess process() {
    return process;
  }

  /** Its address, without a slash at the end. */
  public String url() {
    return url(port);
  }

  public static String url(int port) {
    return "http://" + LOOPBACK + ":" + port;
  }

  @Override
  public void close() {
    process.close();
  }

  /** Fetches and unpacks Elasticsearch when it is not in the cache yet. */
  public static void fetch(Cache cache) {
    SearchHome.unpacked(cache);
  }

  /**
   * Stops the server of a folder, also one started by another launcher. Returns when it has ended.
   */
  public static void reap(Path folder) {
    Path base = folder.toAbsolutePath();
    new PidFile(pidFile(base)).reap(STOP);
    // Its starter and the server itself are two processes; either may have been killed alone.
    OrphanProcesses.reap("-Des.path.home=" + SearchHome.program(base), STOP);
  }

  private static Path pidFile(Path base) {
    return base.resolve("elasticsearch.pid");
  }
}
