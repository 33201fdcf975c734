package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd mutation}: breaks the rules of a package, one place at a time, and counts how many of
 * these mutants its tests notice (ADR 0036). One MariaDB serves all tests of the run: PIT kills the
 * JVMs of tests that do not end, which would leave servers of their own behind.
 */
public final class MutationTests {
  /** Less than that, in per cent, is a failure. */
  static final int LEAST_SCORE = 85;

  private final Settings settings;
  private final Terminal terminal;

  public MutationTests(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /** The packages of these names, one after the other; all of them when none is named. */
  public void of(List<String> names) {
    List<MutatedRules> chosen = chosen(names);
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven runs the tests: install Maven 3.8 or newer."));
    EmbeddedDatabase.fetch(new Cache(settings.cache(), terminal));
    Path folder = settings.root().resolve("plugin/target/mutation");
    List<String> lines = new ArrayList<>();
    boolean enough = true;
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("db"), 0)) {
      for (MutatedRules rules : chosen) {
        Path report = folder.resolve(rules.title());
        Cache.deleteAll(report);
        long started = System.nanoTime();
        terminal.line(
            rules.title() + ": PIT breaks one place after the other, and is silent until the end.");
        run(maven, rules, report, database);
        MutationReport result = read(report);
        lines.add(line(rules, result, System.nanoTime() - started));
        enough &= result.score() >= LEAST_SCORE;
      }
    } finally {
      Cache.deleteAll(folder.resolve("db"));
      lines.forEach(terminal::line);
    }
    if (!enough) {
      throw new LaunchProblem(
          LaunchProblem.Code.BUILD_FAILED,
          "fewer than "
              + LEAST_SCORE
              + " % of the mutants were found; "
              + folder
              + " shows each that survived.");
    }
  }

  static List<MutatedRules> chosen(List<String> names) {
    for (String name : names) {
      if (!MutatedRules.titles().contains(name)) {
        throw new LaunchProblem(
            LaunchProblem.Code.BAD_USAGE,
            "there are no rules called "
                + name
                + "; there are "
                + String.join(", ", MutatedRules.titles())
                + ".");
      }
    }
    return Stream.of(MutatedRules.values())
        .filter(rules -> names.isEmpty() || names.contains(rules.title()))
        .toList();
  }

  static String line(MutatedRules rules, MutationReport result, long nanos) {
    return "%s: %d %% (%d of %d mutants found) in %s%s"
        .formatted(
            rules.title(),
            result.score(),
            result.found(),
            result.mutants(),
            Tests.duration(nanos),
            result.survivors().isEmpty() ? "" : "; survivors: " + result.survivors());
  }

  private void run(Path maven, MutatedRules rules, Path report, EmbeddedDatabase database) {
    ProcessBuilder builder =
        new ProcessBuilder(
                maven.toString(),
                "-B",
                "-ntp",
                "process-test-classes",
                "-Pmutation",
                "-Dquick",
                "-DskipTests=false",
                "-pl",
                "plugin",
                "-am",
                "-DtargetClasses=" + rules.classes(),
                "-DtargetTests=" + rules.tests(),
                "-Dmutation.report=" + report)
            .directory(settings.root().toFile())
            .inheritIO();
    builder.environment().put("ZD_CACHE", settings.cache().toString());
    builder.environment().put("ZD_TEST_DB_URL", database.jdbcUrl(""));
    builder.environment().put("ZD_TEST_DB_USER", "root");
    builder.environment().put("ZD_TEST_DB_PASSWORD", "");
    try {
      if (builder.start().waitFor() != 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.BUILD_FAILED,
            "the mutation test of " + rules.title() + " failed; Maven says above why.");
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot start Maven", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "Interrupted while testing.", e);
    }
  }

  private static MutationReport read(Path report) {
    Path xml = report.resolve("mutations.xml");
    if (!Files.isRegularFile(xml)) {
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "PIT wrote no report at " + xml);
    }
    try {
      return MutationReport.read(xml);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + xml, e);
    }
  }
}
