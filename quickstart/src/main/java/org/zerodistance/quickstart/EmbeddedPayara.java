package org.zerodistance.quickstart;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.Distribution;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.process.OrphanProcesses;
import org.zerodistance.quickstart.process.PidFile;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * Payara Micro with one WAR at {@code /}. It counts as started when the application answers {@code
 * GET /health/ready} with 200. Payara's own message does not count, because it reports “ready”
 * after a failed deployment too.
 */
public final class EmbeddedPayara implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration STOP = Duration.ofSeconds(30);

  /** The status of an application that runs but is not ready. */
  private static final int UNREADY = 503;

  /** The text before the reason in the application's log. */
  private static final String CLOSED = "The house stays closed: ";

  private static final int COMPLAINTS = 6;
  private static final int LONG = 400;
  private static final Duration GLANCE = Duration.ofSeconds(5);

  private final ChildProcess process;
  private final int port;

  private EmbeddedPayara(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * The parameters of a start.
   *
   * @param folder for its own files; the log is {@code payara.log} in it
   * @param war the application
   * @param bind the address to listen on, {@code 127.0.0.1} unless access from outside is wanted
   * @param port 0 takes a free one
   * @param heap the limit of the heap in the form of the JVM, e.g. {@code 512m}
   * @param environment added to this process's own
   * @param systemProperties as {@code -D} of the JVM
   * @param patience the time limit for the start
   */
  public record Order(
      Path folder,
      Path war,
      String bind,
      int port,
      String heap,
      Map<String, String> environment,
      Map<String, String> systemProperties,
      Duration patience) {

    /** For tests: loopback, a free port, 512 MB of heap, three minutes. */
    public static Order of(Path folder, Path war, Map<String, String> environment) {
      return new Order(
          folder, war, LOOPBACK, 0, "512m", environment, Map.of(), Duration.ofMinutes(3));
    }

    public Order withPort(int port) {
      return new Order(folder, war, bind, port, heap, environment, systemProperties, patience);
    }
  }

  /** Fetched into the default cache. */
  public static EmbeddedPayara start(Order order) {
    Progress silent = Progress.silent();
    return start(new Cache(Cache.defaultFolder(), silent), order, silent);
  }

  /** Reports the application's own messages during its start. */
  public static EmbeddedPayara start(Cache cache, Order order, Progress progress) {
    PayaraHome home = new PayaraHome(cache, order.folder().toAbsolutePath());
    reap(order.folder());
    int port = order.port() == 0 ? Port.free() : order.port();
    if (!Port.isFree(order.bind(), port)) {
      throw new LaunchProblem(
          LaunchProblem.Code.PORT_TAKEN,
          "Port %d is in use: stop what listens there or choose another with ZD_PORT=%d."
              .formatted(port, port + 1));
    }
    home.prepare(order.bind());
    ChildProcess process =
        ChildProcess.start(
            new ChildProcess.Order(
                "Payara Micro",
                home.command(order, port),
                order.environment(),
                home.base(),
                home.base().resolve("payara.log"),
                PayaraHome.pidFile(home.base()),
                STOP));
    EmbeddedPayara payara = new EmbeddedPayara(process, port);
    try {
      payara.awaitReadiness(order.patience(), progress);
    } catch (LaunchProblem e) {
      payara.close();
      throw e;
    }
    return payara;
  }

  private void awaitReadiness(Duration patience, Progress progress) {
    HttpProbe probe = new HttpProbe(url() + "/health/ready", GLANCE);
    String last = "no answer";
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new LaunchProblem(
            LaunchProblem.Code.SERVER_DIED,
            "Payara Micro ended while starting; the reason stands in %s:%n%s"
                .formatted(process.log(), complaints()));
      }
      // Read before the request, so that a deployment that ends in between is not counted as
      // failed.
      boolean deployed = saysReady();
      OptionalInt status = probe.status();
      if (status.isPresent()) {
        if (status.getAsInt() == 200) {
          return;
        }
        if (status.getAsInt() != UNREADY && deployed) {
          throw new LaunchProblem(
              LaunchProblem.Code.SERVER_DIED,
              "The application did not start; the reason stands in %s:%n%s"
                  .formatted(process.log(), complaints()));
        }
      }
      Optional<String> closed = staysClosed();
      if (closed.isPresent()) {
        throw new LaunchProblem(
            LaunchProblem.Code.SERVER_DIED,
            "The application did not start: %s (%s)".formatted(closed.get(), process.log()));
      }
      last = status.isPresent() ? "status " + status.getAsInt() : "no answer";
      saysItself().ifPresent(progress::note);
      // Each request costs the starting application some time.
      Pause.longer();
    }
    throw new LaunchProblem(
        LaunchProblem.Code.SERVER_SILENT,
        "The application is not ready after %d s (%s at %s/health/ready); the reason stands in %s:%n%s"
            .formatted(patience.toSeconds(), last, url(), process.log(), complaints()));
  }

  /** The newest log line of the application, not of the server. */
  private Optional<String> saysItself() {
    return process.written().stream()
        .filter(line -> line.contains(" INFO org.zerodistance."))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring(line.indexOf(": ") + 2));
  }

  /** The reason why the application refuses to start; waiting longer is useless. */
  private Optional<String> staysClosed() {
    return process.written().stream()
        .filter(line -> line.contains(CLOSED))
        .findFirst()
        .map(line -> line.substring(line.indexOf(CLOSED) + CLOSED.length()));
  }

  /** Whether Payara has reported the end of all deployments, successful or not. */
  private boolean saysReady() {
    return process.written().stream()
        .anyMatch(
            line -> line.contains("PayaraMicro: Payara Micro ") && line.contains(" ready in "));
  }

  /** The errors in the log: causes first, then severe lines, else its last lines. */
  private String complaints() {
    List<String> lines = process.written();
    List<String> telling =
        Stream.concat(
                lines.stream().filter(line -> line.startsWith("Caused by: ")),
                lines.stream().filter(line -> line.contains(" SEVERE ")))
            .distinct()
            .limit(COMPLAINTS)
            .map(line -> line.length() > LONG ? line.substring(0, LONG) + " …" : line)
            .toList();
    return telling.isEmpty() ? process.lastWords() : String.join("\n", telling);
  }

  public int port() {
    return port;
  }

  public ChildProcess process() {
    return process;
  }

  /** The application's address on this machine, without a slash at the end. */
  public String url() {
    return "http://" + LOOPBACK + ":" + port;
  }

  /** Fetches Payara Micro when it is not in the cache yet. */
  public static void fetch(Cache cache) {
    cache.file(Distribution.payara());
  }

  /**
   * Stops the server of a folder, also one started by another launcher. Returns when it has ended.
   */
  public static void reap(Path folder) {
    Path base = folder.toAbsolutePath();
    new PidFile(PayaraHome.pidFile(base)).reap(STOP);
    OrphanProcesses.reap(PayaraHome.root(base).toString(), STOP);
  }

  @Override
  public void close() {
    process.close();
  }
}
