package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.quickstart.EmbeddedDatabase;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.EmbeddedSearch;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.distribution.MySqlPackages;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd test}: brings servers and browser, then lets Maven run everything and passes on what it
 * says.
 */
public final class Tests {
  private final Settings settings;
  private final Terminal terminal;

  public Tests(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  /** Everything, from unit tests to the browser. */
  public void all() {
    Cache cache = new Cache(settings.cache(), terminal);
    EmbeddedDatabase.fetch(cache);
    EmbeddedSearch.fetch(cache);
    EmbeddedPayara.fetch(cache);
    Path chromium = new Browser(settings.cache().resolve("browser"), terminal).provide();
    terminal.line("The browser is " + chromium);
    verify(List.of("-Dzd.chromium=" + chromium), chromium);
  }

  /** The tests of the modules that talk to the database, again, on a real MySQL. */
  public void onMySql() {
    Cache cache = new Cache(settings.cache(), terminal);
    new MySqlPackages(cache, terminal).unpacked();
    verify(
        List.of(
            "-Dzd.test.db=mysql",
            // What the whole run has looked at already and no database changes.
            "-Dquick",
            "-DskipTests=false",
            "-Dtest=none",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dit.test=*IT,!org/zerodistance/quickstart/**,!org/zerodistance/elasticsearch/**,!org/zerodistance/web/walk/**,!org/zerodistance/web/running/**",
            "-Dfailsafe.failIfNoSpecifiedTests=false",
            "-pl",
            "plugin,newsroom-ui",
            "-am"),
        null);
  }

  private void verify(List<String> options, Path chromium) {
    long started = System.nanoTime();
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven runs the tests: install Maven 3.8 or newer."));
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp", "verify"));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(settings.root().toFile()).inheritIO();
    builder.environment().put("ZD_CACHE", settings.cache().toString());
    if (chromium != null) {
      builder.environment().put("ZD_CHROMIUM", chromium.toString());
    }
    try {
      int status = builder.start().waitFor();
      long seconds = (System.nanoTime() - started) / 1_000_000_000;
      String duration = "%d min %02d s".formatted(seconds / 60, seconds % 60);
      if (status != 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.BUILD_FAILED,
            "the tests failed after " + duration + "; Maven says above which and why.");
      }
      terminal.line("All tests passed in " + duration + ".");
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot start Maven", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "Interrupted while testing.", e);
    }
  }
}
