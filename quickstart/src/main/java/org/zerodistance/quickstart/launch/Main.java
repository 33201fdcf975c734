package org.zerodistance.quickstart.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zerodistance.quickstart.process.ChildProcess;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The main class of {@code zd} with its commands. Exit code 0 for success, 1 for a problem, 2 for
 * wrong usage.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.standard();
    reporting(terminal, () -> run(Arrays.asList(arguments), terminal));
  }

  /** Runs a command; a problem becomes one line on the terminal and the exit code. */
  public static void reporting(Terminal terminal, Runnable command) {
    try {
      command.run();
    } catch (LaunchProblem problem) {
      if (!ChildProcess.isClosing()) {
        terminal.abandon();
        terminal.line("zd: " + problem.getMessage());
        System.exit(problem.code() == LaunchProblem.Code.BAD_USAGE ? 2 : 1);
      }
    }
  }

  private static void run(List<String> arguments, Terminal terminal) {
    String command = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    switch (command) {
      case "run" -> {
        for (String option : rest) {
          if (!option.equals("--empty")) {
            throw usage("run does not know " + option);
          }
        }
        new Run(Settings.current(), terminal).untilStopped(!rest.isEmpty());
      }
      case "test" -> test(rest, terminal);
      case "mutation" -> new MutationTests(Settings.current(), terminal).of(rest);
      case "import" ->
          new Import(Settings.current(), terminal).take(ImportFile.of(rest, callersFolder()));
      case "reindex" -> reindex(rest, terminal);
      case "verify-index" -> verifyIndex(rest, terminal);
      case "help", "-h", "--help" -> HELP.lines().forEach(terminal::line);
      default -> throw usage("there is no command " + command);
    }
  }

  private static void test(List<String> options, Terminal terminal) {
    Tests tests = new Tests(Settings.current(), terminal);
    if (options.isEmpty()) {
      tests.all();
    } else if (options.equals(List.of("--db", "mysql"))) {
      tests.onMySql();
    } else if (options.equals(List.of("--changed"))) {
      tests.ofWhatChanged();
    } else if (options.stream().noneMatch(option -> option.startsWith("-"))) {
      tests.of(options);
    } else {
      throw usage("test does not know " + String.join(" ", options));
    }
  }

  private static void reindex(List<String> options, Terminal terminal) {
    IndexCommands index = new IndexCommands(Settings.current(), terminal);
    List<String> rest = new ArrayList<>(options);
    List<IndexCommands.View> views = views(rest);
    if (rest.isEmpty()) {
      index.rebuild(views);
    } else if (rest.equals(List.of("--back"))) {
      index.back(views);
    } else {
      throw usage("reindex does not know " + String.join(" ", rest));
    }
  }

  /** Removes the index named in the options and returns it; all indexes when none is named. */
  private static List<IndexCommands.View> views(List<String> options) {
    for (IndexCommands.View view : IndexCommands.View.values()) {
      if (options.remove("--" + view.name().toLowerCase(Locale.ROOT))) {
        return List.of(view);
      }
    }
    return List.of(IndexCommands.View.values());
  }

  private static void verifyIndex(List<String> options, Terminal terminal) {
    List<String> rest = new ArrayList<>(options);
    List<IndexCommands.View> views = views(rest);
    if (!rest.isEmpty() && !rest.equals(List.of("--repair"))) {
      throw usage("verify-index does not know " + String.join(" ", rest));
    }
    new IndexCommands(Settings.current(), terminal).verify(views, !rest.isEmpty());
  }

  /** Files on the command line are relative to the caller's folder, not to the launcher's. */
  private static Path callersFolder() {
    return Path.of("").toAbsolutePath();
  }

  private static LaunchProblem usage(String complaint) {
    return new LaunchProblem(LaunchProblem.Code.BAD_USAGE, complaint + ": see ./zd help.");
  }

  private static final String HELP =
      """
      Zero Distance (零距离)

        ./zd run            start everything, with a demo city on the first start
        ./zd run --empty    start without the demo; prints a link for the first administrator
        ./zd test           every test, on real servers and in a real browser,
                            in three stages: unit, database, browser
        ./zd test MODULE …  the tests of some modules, such as plugin or search/analysis
        ./zd test --changed the tests of the modules that have changed since origin/main,
                            committed or not, and of those that depend on them
        ./zd test --db mysql
                            the database tests again, on a real MySQL
        ./zd mutation [PACKAGE …]
                            break the rules on purpose and count what the tests notice:
                            inquiries, deadlines, stories, moderation, jobs, visibility
        ./zd import FILE.csv [--board SLUG] [--dry-run]
                            take in inquiries with their answers
        ./zd reindex        build the search indexes anew while people go on searching
        ./zd reindex --back go back to the indexes before, for a day
        ./zd verify-index [--repair]
                            compare the indexes with the database, and mend them
                            (each with --public or --staff for one of the two alone)
        ./zd bench …        fill a large city, drive it, measure; see ./zd bench help
        ./zd help           this text

      Settings come from the environment (ZD_PORT, ZD_DATA, ZD_DB_URL, …): see docs/operating.md.
      """;
}
