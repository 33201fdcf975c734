package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.MySqlPackages;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd test}: provides servers and browser, then runs the tests with Maven, stage by stage,
 * and shows its output. After a failed stage no further stage runs.
 */
public final class Tests {
  private final Settings settings;
  private final Terminal terminal;

  public Tests(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /** Runs all tests, from unit tests to the browser. */
  public void all() {
    Modules modules = Modules.of(settings.root());
    run(modules, TestSelection.everything(modules));
  }

  /** Runs the tests of modules named by their folders. */
  public void of(List<String> names) {
    Modules modules = Modules.of(settings.root());
    run(modules, TestSelection.named(modules, names));
  }

  /**
   * Runs the tests of modules changed since the branch left main, and of modules that depend on
   * them.
   */
  public void ofWhatChanged() {
    Modules modules = Modules.of(settings.root());
    run(modules, TestSelection.changed(modules, ChangedFiles.in(settings.root())));
  }

  /** Runs the tests of the modules that use the database on a real MySQL. */
  public void onMySql() {
    Cache cache = new Cache(settings.cache(), terminal);
    new MySqlPackages(cache, terminal).unpacked();
    long started = System.nanoTime();
    boolean passed =
        maven(
            List.of(
                "-Dzd.test.db=mysql",
                // Skips checks that do not depend on the database.
                "-Dquick",
                "-DskipTests=false",
                "-DskipUnitTests",
                "-DexcludedTests=none",
                "-Dit.test=*IT,!org/zerodistance/quickstart/**,!org/zerodistance/elasticsearch/**,!org/zerodistance/web/walk/**,!org/zerodistance/web/running/**,!org/zerodistance/web/kernel/assets/**",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-pl",
                "plugin,quickstart/demo,newsroom-ui",
                "-am"),
            Optional.empty());
    String duration = duration(System.nanoTime() - started);
    if (!passed) {
      throw failed("the tests on MySQL failed after " + duration);
    }
    terminal.line("All tests passed in " + duration + ".");
  }

  private void run(Modules modules, TestSelection selection) {
    terminal.line(selection.why());
    if (selection.chosen().isEmpty()) {
      return;
    }
    List<TestStage> stages =
        Stream.of(TestStage.values()).filter(s -> s.concerns(modules, selection)).toList();
    Optional<Path> chromium = provide(stages);
    List<String> times = new ArrayList<>();
    long started = System.nanoTime();
    for (TestStage stage : stages) {
      long begun = System.nanoTime();
      boolean passed = maven(stage.options(modules, selection), chromium);
      String duration = duration(System.nanoTime() - begun);
      times.add(stage.title() + " " + duration);
      if (!passed) {
        throw failed(
            "the "
                + stage.title()
                + " tests failed after "
                + duration
                + stages.stream()
                    .filter(s -> s.compareTo(stage) > 0)
                    .map(TestStage::title)
                    .collect(Collectors.joining(" and ", " (not run: ", ")"))
                    .replace(" (not run: )", ""));
      }
      terminal.line("The " + stage.title() + " tests passed in " + duration + ".");
    }
    terminal.line(
        "All tests passed in "
            + duration(System.nanoTime() - started)
            + ": "
            + String.join(" → ", times)
            + ".");
  }

  /** Provides the servers and the browser for the stages; returns the browser's path if needed. */
  private Optional<Path> provide(List<TestStage> stages) {
    if (stages.equals(List.of(TestStage.UNIT))) {
      return Optional.empty();
    }
    Cache cache = new Cache(settings.cache(), terminal);
    EmbeddedDatabase.fetch(cache);
    EmbeddedSearch.fetch(cache);
    EmbeddedPayara.fetch(cache);
    if (!stages.contains(TestStage.BROWSER)) {
      return Optional.empty();
    }
    Path chromium = new Browser(settings.cache().resolve("browser"), terminal).provide();
    terminal.line("The browser is " + chromium);
    return Optional.of(chromium);
  }

  private boolean maven(List<String> options, Optional<Path> chromium) {
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven runs the tests: install Maven 3.8 or newer."));
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp", "verify"));
    command.addAll(options);
    chromium.ifPresent(browser -> command.add("-Dzd.chromium=" + browser));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(settings.root().toFile()).inheritIO();
    builder.environment().put("ZD_CACHE", settings.cache().toString());
    chromium.ifPresent(browser -> builder.environment().put("ZD_CHROMIUM", browser.toString()));
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot start Maven", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "Interrupted while testing.", e);
    }
  }

  private static LaunchProblem failed(String what) {
    return new LaunchProblem(
        LaunchProblem.Code.BUILD_FAILED, what + "; Maven says above which and why.");
  }

  static String duration(long nanos) {
    long seconds = nanos / 1_000_000_000;
    return "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }
}
