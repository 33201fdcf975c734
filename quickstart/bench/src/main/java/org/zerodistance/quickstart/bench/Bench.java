package org.zerodistance.quickstart.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.zerodistance.quickstart.launch.Build;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/** The commands of {@code zd bench}. */
final class Bench {
  private static final String SIZE = "--size";
  private static final String SEED = "--seed";
  private static final String ROUNDS = "--rounds";
  private static final String PARTS = "--parts";
  private static final String SECONDS = "--seconds";
  private static final String RATE = "--rate";
  private static final String CONNECTIONS = "--connections";

  private final Settings settings;
  private final Terminal terminal;
  private final Clock clock;

  Bench(Settings settings, Terminal terminal, Clock clock) {
    this.settings = settings;
    this.terminal = terminal;
    this.clock = clock;
  }

  void run(List<String> arguments) {
    String command = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    switch (command) {
      case "fill" -> fill(BenchOptions.of(rest, Set.of(SIZE, SEED)));
      case "run" -> measure(BenchOptions.of(rest, Set.of(SIZE, SEED, ROUNDS, SECONDS, PARTS)));
      case "load" -> load(BenchOptions.of(rest, Set.of(RATE, SECONDS, CONNECTIONS, ROUNDS)));
      case "search" ->
          new SearchQualityCommand(settings, terminal)
              .measure(new TypingBenchmark(terminal)::measure);
      case "similar", "topics", "marks" -> new QualityCommand(settings, terminal).measure(command);
      case "report" -> new Report(settings, terminal).write();
      case "help" -> HELP.lines().forEach(terminal::line);
      default ->
          throw new LaunchProblem(
              LaunchProblem.Code.BAD_USAGE,
              "bench does not know " + command + ": see ./zd bench help.");
    }
  }

  private void fill(BenchOptions options) {
    prepare();
    new FillCommand(settings, terminal, clock).fill(size(options), options.whole(SEED, 1));
  }

  private void measure(BenchOptions options) {
    prepare();
    BenchSize size = size(options);
    new FillCommand(settings, terminal, clock).fill(size, options.whole(SEED, 1));
    Result result =
        new BenchRun(settings, terminal, clock)
            .measure(size, options.whole(ROUNDS, 5), seconds(options, 3), pagesOnly(options));
    result.write(BenchHome.of(settings).result(size));
    for (Result.Verdict v : result.verdicts()) {
      terminal.line(
          "%s %s  %s: %s (%s)"
              .formatted(
                  v.reached() == null ? "–" : v.reached() ? "✓" : "✗",
                  v.row(),
                  v.what(),
                  v.measured(),
                  v.target()));
    }
    new Report(settings, terminal).write();
  }

  private void load(BenchOptions options) {
    if (options.plain().size() != 1) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_USAGE, "bench load wants one file with addresses.");
    }
    new LoadCommand(terminal)
        .run(
            Path.of(options.plain().get(0)),
            options.number(RATE, 0),
            seconds(options, 10),
            options.whole(CONNECTIONS, 64),
            options.whole(ROUNDS, 1));
  }

  private static Duration seconds(BenchOptions options, int otherwise) {
    return Duration.ofMillis(Math.round(options.number(SECONDS, otherwise) * 1_000));
  }

  private static boolean pagesOnly(BenchOptions options) {
    String parts = options.text(PARTS, "all");
    if (!Set.of("all", "pages").contains(parts)) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_USAGE, PARTS + " is “" + parts + "”: all or pages.");
    }
    return parts.equals("pages");
  }

  private static BenchSize size(BenchOptions options) {
    return BenchSize.of(options.text(SIZE, "10k"));
  }

  /** The bench uses only its own servers, and stops them at the end. */
  private void prepare() {
    if (settings.database().isPresent() || settings.searchUrl().isPresent()) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_SETTING,
          "The bench brings servers of its own: unset ZD_DB_URL and ZD_SEARCH_URL.");
    }
    BenchHome home = BenchHome.of(settings);
    new Build(settings.root(), home.folder().resolve("build.log"), terminal).ifNeeded();
    Runtime.getRuntime().addShutdownHook(new Thread(Bench::stopChildren, "stop everything"));
  }

  private static void stopChildren() {
    ChildProcess.refuseNewOnes();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
  }

  private static final String HELP =
      """
        ./zd bench fill --size 10k|100k|1m [--seed N]
                            an invented city in servers of its own, under data/bench
        ./zd bench run --size 10k|100k|1m [--rounds 5] [--seconds 3] [--parts all|pages]
                            fill it unless it is there, measure pages and limits in turn, judge;
                            pages leaves out freshness and the rebuild
        ./zd bench load FILE [--rate N] [--seconds 10] [--connections 64] [--rounds 1]
                            the addresses of a file, at N a second or flat out
        ./zd bench search   how good the search is: nDCG@10 and MRR of judged queries; and
                            how soon it answers whoever types
        ./zd bench similar  how well similar cases and proposals of dossiers are found
        ./zd bench topics   how well topics are suggested
        ./zd bench marks    how well personal data is found: recall by disguise, false marks
        ./zd bench report   the page with plots and the tables of docs/performance.md, again
      """;
}
