package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.bench.load.LoadTarget;
import org.zerodistance.quickstart.bench.load.ProcessCosts;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The measuring rounds: in each, every target runs once at full speed and once at its rate, limits
 * and pages alternately, so that other load of the machine affects all of them alike.
 */
final class PageBenchmark {
  static final String HELLO = "hello";

  /**
   * Requested with a new address each time, so that no page is cached; targets with “-again” may be
   * cached.
   */
  static final String BOARD = "board";

  static final String BOARD_AGAIN = "board-again";
  static final String DEEP = "board-deep";
  static final String CASE = "case";
  static final String CASE_AGAIN = "case-again";
  static final String SEARCH = "search";
  static final String RAW_SEARCH = "raw-search";
  static final String SUBMIT = "submit";

  private static final int CLIENTS = 8;
  private static final int WRITERS = 16;
  private static final int CONNECTIONS = 64;

  /**
   * The share of the maximum rate. Up to half of it a server queues few requests, so latencies are
   * mainly its own.
   */
  private static final double SHARE = 0.4;

  private static final double HIGHEST_RATE = 400;

  /** The JVM has compiled a page completely after some ten thousand requests. */
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /** Longer, because there are fewer searches a second. */
  private static final Duration LONG_WARM_UP = Duration.ofSeconds(45);

  private final BenchServers servers;
  private final Terminal terminal;
  private final int rounds;
  private final Duration time;
  private final LoadDriver driver;
  private final Map<String, LoadTarget> targets = new LinkedHashMap<>();
  private final Map<String, List<LoadFigures>> flat = new TreeMap<>();
  private final Map<String, List<LoadFigures>> paced = new TreeMap<>();
  private final Map<String, Double> rates = new TreeMap<>();
  private final Map<String, List<Double>> inserts = new TreeMap<>();
  private final long run;
  private PageAddresses pages;

  /**
   * @param run a different number each time, for unique keys
   */
  PageBenchmark(BenchServers servers, Terminal terminal, int rounds, Duration time, long run) {
    this.servers = servers;
    this.terminal = terminal;
    this.rounds = rounds;
    this.time = time;
    this.run = run;
    this.driver = new LoadDriver(new ProcessCosts(servers.pids()));
  }

  void measure() throws SQLException {
    try (Connection database = servers.connect(BenchServers.DATABASE)) {
      pages = PageAddresses.of(database);
    }
    URI product = URI.create(servers.application().url());
    add(LoadTarget.pages(HELLO, URI.create(servers.bare().url()), List.of("/hello.jsp")));
    add(LoadTarget.pages("front", product, List.of("/")));
    add(LoadTarget.pages("boards", product, List.of("/boards")));
    add(LoadTarget.unseen(BOARD, product, pages.boards(), run));
    add(LoadTarget.unseen(DEEP, product, pages.deepBoards(), run));
    add(LoadTarget.unseen(CASE, product, pages.cases(), run));
    add(LoadTarget.pages(BOARD_AGAIN, product, pages.boards()));
    add(LoadTarget.pages(CASE_AGAIN, product, pages.cases()));
    add(LoadTarget.pages("story", product, pages.stories()));
    add(LoadTarget.pages("statistics", product, List.of("/statistics")));
    add(LoadTarget.pages(SEARCH, product, pages.searches()));
    try {
      add(RawQueries.learn(servers, driver, pages.searches()));
    } catch (IOException e) {
      terminal.warning("The raw queries are not measured: " + e.getMessage());
    }
    try (RawInserts raw = new RawInserts(servers, WRITERS)) {
      warmUp(raw);
      for (int round = 1; round <= rounds; round++) {
        terminal.step("Round " + round + " of " + rounds);
        round(raw, round);
        terminal.done();
      }
    }
  }

  private void add(LoadTarget target) {
    targets.put(target.name(), target);
  }

  /** Runs until most code is compiled, and measures the rates. */
  private void warmUp(RawInserts raw) throws SQLException {
    terminal.step("Warming up");
    for (LoadTarget target : targets.values()) {
      driver.flatOut(target, CLIENTS, target.name().equals(SEARCH) ? LONG_WARM_UP : WARM_UP);
    }
    driver.flatOut(submit(0), WRITERS, WARM_UP);
    raw.perSecond(WRITERS, Duration.ofSeconds(1));
    for (LoadTarget target : targets.values()) {
      LoadFigures warm = driver.flatOut(target, CLIENTS, time);
      rates.put(target.name(), Math.max(1, Math.min(HIGHEST_RATE, warm.perSecond() * SHARE)));
    }
    // For a fair comparison the raw queries run at the rate of the search page.
    rates.computeIfPresent(RAW_SEARCH, (name, rate) -> rates.get(SEARCH));
    rates.put(DEEP, rates.get(BOARD));
    terminal.done();
  }

  private void round(RawInserts raw, int round) throws SQLException {
    int done = 0;
    for (LoadTarget target : targets.values()) {
      terminal.note(target.name());
      keep(flat, target.name(), driver.flatOut(target, CLIENTS, time));
      keep(
          paced, target.name(), driver.atRate(target, rates.get(target.name()), time, CONNECTIONS));
      terminal.rows(++done, targets.size() + 1L);
    }
    keep(flat, SUBMIT, driver.flatOut(submit(round), WRITERS, time));
    keepNumber("raw-insert-16", raw.perSecond(WRITERS, time));
    keepNumber("raw-insert-1", raw.perSecond(1, time));
  }

  private LoadTarget submit(int round) {
    List<String> slugs = pages.boards().stream().map(path -> path.substring(8)).toList();
    return SubmitForm.target(URI.create(servers.application().url()), slugs, run * 100 + round);
  }

  private static void keep(Map<String, List<LoadFigures>> into, String name, LoadFigures figures) {
    into.computeIfAbsent(name, n -> new ArrayList<>()).add(figures);
  }

  private void keepNumber(String name, double perSecond) {
    inserts.computeIfAbsent(name, n -> new ArrayList<>()).add(perSecond);
  }

  LoadDriver driver() {
    return driver;
  }

  PageAddresses pages() {
    return pages;
  }

  Map<String, Double> rates() {
    return rates;
  }

  Map<String, LoadFigures> flatOut() {
    return medians(flat);
  }

  Map<String, LoadFigures> atRate() {
    return medians(paced);
  }

  /** Raw inserts a second, as medians of the rounds. */
  Map<String, Double> inserts() {
    Map<String, Double> medians = new TreeMap<>();
    inserts.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
    return medians;
  }

  private static Map<String, LoadFigures> medians(Map<String, List<LoadFigures>> all) {
    Map<String, LoadFigures> medians = new TreeMap<>();
    all.forEach((name, figures) -> medians.put(name, LoadFigures.median(figures)));
    return medians;
  }
}
