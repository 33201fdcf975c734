package org.zerodistance.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.Distribution;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The folder and the command line of one Payara Micro. Created anew at every start, since only the
 * log must be kept.
 */
final class PayaraHome {
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
  private static final String HTTP =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
  private static final String TRANSPORT =
      "set configs.config.server-config.network-config.transports.transport.tcp.";
  private static final String POOL =
      "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";
  private static final String METRICS =
      "set configs.config.server-config.microprofile-metrics-configuration.";

  /** The smallest heap in megabytes for which memory options are set. */
  private static final int SMALL_FROM = 256;

  private static final int SMALL_BELOW = 1024;

  private final Cache cache;
  private final Path base;

  PayaraHome(Cache cache, Path base) {
    this.cache = cache;
    this.base = base;
  }

  Path base() {
    return base;
  }

  static Path pidFile(Path base) {
    return base.resolve("payara.pid");
  }

  private Path root() {
    return root(base);
  }

  /** The server's root folder; no other process has it among its arguments. */
  static Path root(Path base) {
    return base.resolve("root");
  }

  private Path runtime() {
    return base.resolve("runtime");
  }

  private Path temporary() {
    return base.resolve("tmp");
  }

  private Path commands() {
    return base.resolve("boot.txt");
  }

  private Path logging() {
    return base.resolve("logging.properties");
  }

  void prepare(String bind) {
    try {
      for (Path folder : List.of(root(), runtime(), temporary())) {
        Cache.deleteAll(folder);
        Files.createDirectories(folder);
      }
      Files.writeString(commands(), String.join("\n", bootCommands(bind)) + "\n");
      Files.writeString(logging(), LOGGING);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot prepare Payara Micro in " + base, e);
    }
  }

  /**
   * Removes headers that name the server and frees the addresses of MicroProfile for the
   * application. When only disabled, these addresses would still answer 403, so they are moved too.
   */
  static List<String> bootCommands(String bind) {
    return List.of(
        LISTENER + "address=" + bind,
        HTTP + "server-header=false",
        HTTP + "xpowered-by=false",
        // The application refuses it, with its own headers.
        HTTP + "trace-enabled=true",
        // Without TLS it is only reached by an upgrade, which proxies pass through unchecked.
        HTTP + "http2-enabled=false",
        // A Chinese character takes nine bytes in an address, so a paragraph pasted into the search
        // exceeds the usual 8 KB.
        HTTP + "header-buffer-length-bytes=16384",
        // The application sends its own, stricter header.
        HTTP + "xframe-options=false",
        HTTP + "compression=on",
        HTTP + "compression-min-size-bytes=1024",
        HTTP
            + "compressable-mime-type=text/html,text/css,text/javascript,text/csv,application/json,"
            + "application/atom+xml,application/manifest+json,image/svg+xml",
        // A body of which nothing comes holds a thread; the application limits how many do.
        TRANSPORT + "read-timeout-millis=10000",
        POOL + "max-thread-pool-size=200",
        METRICS + "enabled=false",
        METRICS + "endpoint=-/metrics",
        "set-openapi-configuration --enabled=false --endpoint=-/openapi",
        "set-microprofile-healthcheck-configuration --enabled=false");
  }

  List<String> command(EmbeddedPayara.Order order, int port) {
    List<String> command = new ArrayList<>();
    command.add(Programs.java().toString());
    command.addAll(memory(order.heap()));
    // After running out of memory a server must be restarted.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Duser.timezone=UTC");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + temporary());
    for (Map.Entry<String, String> property : order.systemProperties().entrySet()) {
      command.add("-D" + property.getKey() + "=" + property.getValue());
    }
    command.add("-jar");
    command.add(cache.file(Distribution.payara()).toString());
    command.addAll(
        List.of(
            // Even --nocluster would listen on every interface.
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--rootdir",
            root().toString(),
            "--unpackdir",
            runtime().toString(),
            "--logproperties",
            logging().toString(),
            "--prebootcommandfile",
            commands().toString(),
            "--deploy",
            order.war().toAbsolutePath().toString(),
            "--contextroot",
            "/"));
    return command;
  }

  /**
   * Options for a small heap: it starts far below its limit instead of at a share of the machine's
   * memory, returns memory after a full collection, and needs no side tables of the concurrent
   * collector. From a gigabyte on, short pauses are more important.
   */
  static List<String> memory(String heap) {
    long megabytes =
        Long.parseLong(heap.substring(0, heap.length() - 1))
            * (heap.toLowerCase(Locale.ROOT).endsWith("g") ? 1024 : 1);
    if (megabytes < SMALL_FROM || megabytes >= SMALL_BELOW) {
      return List.of("-Xmx" + heap);
    }
    return List.of(
        "-Xmx" + heap,
        "-Xms128m",
        "-Xmn48m",
        "-XX:+UseSerialGC",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=20",
        "-XX:-ShrinkHeapInSteps",
        // Returns the compiler's memory to the system; unknown to JDKs before 17.0.9.
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:TrimNativeHeapInterval=10000");
  }

  private static final String LOGGING =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level=ALL
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n
      .level=INFO
      # Expired certificates among those that come with Payara.
      javax.enterprise.system.security.ssl.level=SEVERE
      fish.payara.boot.runtime.BootCommand.level=WARNING
      # A reader who closes the connection; the application writes the one line about it.
      org.glassfish.jersey.server.ServerRuntime$Responder.level=OFF
      jakarta.enterprise.web.level=SEVERE
      """;
}
