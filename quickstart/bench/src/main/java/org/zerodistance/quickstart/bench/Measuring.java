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
import org.zerodistance.quickstart.bench.load.Costs;
import org.zerodistance.quickstart.bench.load.Driver;
import org.zerodistance.quickstart.bench.load.Figures;
import org.zerodistance.quickstart.bench.load.Target;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The measuring rounds: in each, every target runs once at full speed and once at its rate, limits
 * and pages alternately, so that other load of the machine affects all of them alike.
 */
final class Measuring {
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
  private final Driver driver;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<String, List<Figures>> flat = new TreeMap<>();
  private final Map<String, List<Figures>> paced = new TreeMap<>();
  private final Map<String, Double> rates = new TreeMap<>();
  private final Map<String, List<Double>> inserts = new TreeMap<>();
  private final long run;
  private Addresses pages;

  /**
   * @param run a different number each time, for unique keys
   */
  Measuring(BenchServers servers, Terminal terminal, int rounds, Duration time, long run) {
    this.servers = servers;
    this.terminal = terminal;
    this.rounds = rounds;
    this.time = time;
    this.run = run;
    this.driver = new Driver(new Costs(servers.pids()));
  }

  void measure() throws SQLException {
    try (Connection database = servers.connect(BenchServers.DATABASE)) {
      pages = Addresses.of(database);
    }
    URI product = URI.create(servers.application().url());
    add(Target.pages(HELLO, URI.create(servers.bare().url()), List.of("/hello.jsp")));
    add(Target.pages("front", product, List.of("/")));
    add(Target.pages("boards", product, List.of("/boards")));
    add(Target.unseen(BOARD, product, pages.boards(), run));
    add(Target.unseen(DEEP, product, pages.deepBoards(), run));
    add(Target.unseen(CASE, product, pages.cases(), run));
    add(Target.pages(BOARD_AGAIN, product, pages.boards()));
    add(Target.pages(CASE_AGAIN, product, pages.cases()));
    add(Target.pages("story", product, pages.stories()));
    add(Target.pages("statistics", product, List.of("/statistics")));
    add(Target.pages(SEARCH, product, pages.searches()));
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

  private void add(Target target) {
    targets.put(target.name(), target);
  }

  /** Runs until most code is compiled, and measures the rates. */
  private void warmUp(RawInserts raw) throws SQLException {
    terminal.step("Warming up");
    for (Target target : targets.values()) {
      driver.flatOut(target, CLIENTS, target.name().equals(SEARCH) ? LONG_WARM_UP : WARM_UP);
    }
    driver.flatOut(submit(0), WRITERS, WARM_UP);
    raw.perSecond(WRITERS, Duration.ofSeconds(1));
    for (Target target : targets.values()) {
      Figures warm = driver.flatOut(target, CLIENTS, time);
      rates.put(target.name(), Math.max(1, Math.min(HIGHEST_RATE, warm.perSecond() * SHARE)));
    }
    // For a fair comparison the raw queries run at the rate of the search page.
    rates.computeIfPresent(RAW_SEARCH, (name, rate) -> rates.get(SEARCH));
    rates.put(DEEP, rates.get(BOARD));
    terminal.done();
  }

  private void round(RawInserts raw, int round) throws SQLException {
    int done = 0;
    for (Target target : targets.values()) {
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

  private Target submit(int round) {
    List<String> slugs = pages.boards().stream().map(path -> path.substring(8)).toList();
    return SubmitForm.target(URI.create(servers.application().url()), slugs, run * 100 + round);
  }

  private static void keep(Map<String, List<Figures>> into, String name, Figures figures) {
    into.computeIfAbsent(name, n -> new ArrayList<>()).add(figures);
  }

  private void keepNumber(String name, double perSecond) {
    inserts.computeIfAbsent(name, n -> new ArrayList<>()).add(perSecond);
  }

  Driver driver() {
    return driver;
  }

  Addresses pages() {
    return pages;
  }

  Map<String, Double> rates() {
    return rates;
  }

  Map<String, Figures> flatOut() {
    return medians(flat);
  }

  Map<String, Figures> atRate() {
    return medians(paced);
  }

  /** Raw inserts a second, as medians of the rounds. */
  Map<String, Double> inserts() {
    Map<String, Double> medians = new TreeMap<>();
    inserts.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
    return medians;
  }

  private static Map<String, Figures> medians(Map<String, List<Figures>> all) {
    Map<String, Figures> medians = new TreeMap<>();
    all.forEach((name, figures) -> medians.put(name, Figures.median(figures)));
    return medians;
  }
}
