package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zerodistance.quickstart.bench.load.ProcessCosts;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd bench run}: measures one filled city, compares the results with the targets and stores
 * them.
 */
final class BenchRun {
  private static final int PROBES = 25;
  private static final int BULK = 6_000;

  private final Settings settings;
  private final BenchHome home;
  private final Terminal terminal;
  private final Clock clock;

  BenchRun(Settings settings, Terminal terminal, Clock clock) {
    this.settings = settings;
    this.home = BenchHome.of(settings);
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * @param pagesOnly without freshness and the rebuild, which take long in a large city
   */
  Result measure(BenchSize size, int rounds, Duration time, boolean pagesOnly) {
    try (BenchServers servers = new BenchServers(settings, home.city(size), terminal)) {
      Map<String, Double> numbers = filling(size);
      String loadBefore = loadAverage();
      servers.startDatabase();
      servers.startSearch();
      numbers.put("start.bare", servers.startBare());
      numbers.put("start.product", servers.startApplication());
      long run = clock.millis() / 1_000;
      PageBenchmark measuring = new PageBenchmark(servers, terminal, rounds, time, run);
      measuring.measure();
      numbers.putAll(measuring.inserts());
      numbers.put("depth", (double) measuring.pages().depth());
      Map<String, Double> resident = new ProcessCosts(servers.pids()).resident();
      if (!pagesOnly) {
        measureChanges(servers, measuring, run, numbers);
      }
      Result result =
          new Result(
              size.name(),
              size.inquiries(),
              clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
              machine(loadBefore),
              rounds,
              time.toMillis() / 1e3,
              measuring.flatOut(),
              measuring.rates(),
              measuring.atRate(),
              numbers,
              resident,
              List.of());
      return result.judged(TargetChecks.of(result));
    } catch (SQLException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.BENCH_FAILED, "The database refused: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.BENCH_FAILED, "The bench broke off: " + e.getMessage(), e);
    }
  }

  private void measureChanges(
      BenchServers servers, PageBenchmark measuring, long run, Map<String, Double> numbers)
      throws SQLException {
    apart(
        "Freshness under fifty writes a second",
        () ->
            new FreshnessBenchmark(servers, measuring.driver())
                .measure(measuring.pages(), PROBES, run, numbers));
    apart(
        "Raw bulk",
        () ->
            numbers.put(
                "raw-bulk", new RawBulk(new RawSearch(servers.search().url())).perSecond(BULK)));
    apart(
        "Building the search index anew",
        () ->
            new RebuildBenchmark(servers, measuring.driver()).measure(measuring.pages(), numbers));
  }

  /** A measurement whose failure must not stop the others. */
  @FunctionalInterface
  private interface Part {
    void measure() throws SQLException, IOException;
  }

  private void apart(String what, Part part) throws SQLException {
    terminal.step(what);
    try {
      part.measure();
      terminal.done();
    } catch (IOException e) {
      terminal.warning(what + " is not measured: " + e.getMessage());
    }
  }

  private Map<String, Double> filling(BenchSize size) throws IOException {
    Map<String, Double> numbers = new TreeMap<>();
    JsonNode filled = new ObjectMapper().readTree(home.filled(size).toFile());
    for (String name : List.of("loadSeconds", "indexSeconds", "documents")) {
      numbers.put("fill." + name, filled.path(name).asDouble());
    }
    return numbers;
  }

  private Map<String, String> machine(String loadBefore) {
    return Map.of(
        "processors", Integer.toString(Runtime.getRuntime().availableProcessors()),
        "java", Runtime.version().toString(),
        "heap", settings.heap(),
        "loadBefore", loadBefore,
        "loadAfter", loadAverage());
  }

  private static String loadAverage() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
