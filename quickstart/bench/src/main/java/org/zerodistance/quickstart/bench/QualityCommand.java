package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd bench similar}, {@code topics} and {@code marks}: runs the tests that measure similar
 * cases, proposals and suggestions on a separate search server, or the marks of personal data
 * without a server, and prints their results.
 */
final class QualityCommand {
  private static final String SAMPLES = "ZD_SAMPLES";

  private final Settings settings;
  private final Terminal terminal;

  QualityCommand(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /**
   * Measures and prints; the minimum values of the tests apply here too.
   *
   * @param subject {@code similar}, {@code topics} or {@code marks}
   */
  void measure(String subject) {
    String module = subject.equals("marks") ? "plugin" : "search";
    if (module.equals("search")) {
      Cache cache = new Cache(settings.cache(), terminal);
      EmbeddedDatabase.fetch(cache);
      EmbeddedSearch.fetch(cache);
    }
    Path target = settings.root().resolve(module).resolve("target");
    Path report = target.resolve("bench-" + subject + ".txt");
    Path log = target.resolve("bench.log");
    try {
      Files.createDirectories(log.getParent());
      Files.deleteIfExists(report);
      terminal.line("Measuring " + subject + "; this takes a minute or two.");
      int status = run(subject, module, log);
      if (status != 0 || !Files.exists(report)) {
        throw new LaunchProblem(
            LaunchProblem.Code.BUILD_FAILED, "the measuring failed; all of it stands in " + log);
      }
      Files.readAllLines(report).forEach(terminal::line);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot measure", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "Interrupted while measuring.", e);
    }
  }

  private int run(String subject, String module, Path log)
      throws IOException, InterruptedException {
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven runs the measuring: install Maven 3.8 or newer."));
    boolean unit = module.equals("plugin");
    String test =
        switch (subject) {
          case "marks" -> "MarkQualityTest";
          case "similar" -> "SimilarQualityIT#similarCasesAreFoundAmongTheCandidatesOfTheIndex";
          default -> "SimilarQualityIT#neighboursKnowTheTopic";
        };
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    maven.toString(),
                    "-B",
                    "-ntp",
                    "-Dquick",
                    "-DskipTests=false",
                    "-pl",
                    module,
                    "-am",
                    unit ? "test" : "verify",
                    "-Dtest=" + (unit ? test : "none"),
                    "-Dit.test=" + (unit ? "none" : test),
                    "-Dsurefire.failIfNoSpecifiedTests=false",
                    "-Dfailsafe.failIfNoSpecifiedTests=false"))
            .directory(settings.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("ZD_CACHE", settings.cache().toString());
    builder
        .environment()
        .putIfAbsent(SAMPLES, settings.root().resolveSibling("shared").resolve("data").toString());
    return builder.start().waitFor();
  }
}
