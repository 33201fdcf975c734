package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The browser for tests: an installed one, else one fetched by Playwright, else Debian's, else one
 * line with the remedy. Tests are never skipped because of a missing browser.
 */
public final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> MAC =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private static final long FETCH_MINUTES = 5;
  private static final long INSTALL_MINUTES = 15;

  private final Path work;
  private final Terminal terminal;

  public Browser(Path work, Terminal terminal) {
    this.work = work;
    this.terminal = terminal;
  }

  /**
   * A browser that is already on this machine: {@code ZD_CHROMIUM}, one in the path, or one that
   * Playwright fetched.
   */
  public static Optional<Path> present() {
    String given = System.getenv("ZD_CHROMIUM");
    if (given != null && !given.isBlank()) {
      return Optional.of(Path.of(given)).filter(Files::isExecutable);
    }
    return NAMES.stream()
        .map(Programs::find)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> MAC.stream().map(Path::of).filter(Files::isExecutable).findFirst())
        .or(Browser::fetchedByPlaywright);
  }

  Path provide() {
    return present()
        .or(this::fetch)
        .or(this::installDebians)
        .orElseThrow(
            () ->
                new LaunchProblem(
                    LaunchProblem.Code.BROWSER_MISSING,
                    "The tests need Chromium or Chrome and none could be fetched: install one"
                        + " (Debian: sudo apt-get install chromium) or give its path with"
                        + " ZD_CHROMIUM."));
  }

  private static Optional<Path> fetchedByPlaywright() {
    String home = System.getProperty("user.home");
    Path folder =
        Programs.isMac()
            ? Path.of(home, "Library", "Caches", "ms-playwright")
            : Path.of(home, ".cache", "ms-playwright");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 6)) {
      return files
          .filter(f -> List.of("chrome", "Chromium").contains(f.getFileName().toString()))
          .filter(f -> Files.isRegularFile(f) && Files.isExecutable(f))
          .max(java.util.Comparator.comparing(Path::toString));
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot look into " + folder, e);
    }
  }

  /** Uses a separate project, because ours may not be built yet. */
  private Optional<Path> fetch() {
    Optional<Path> maven = Programs.maven();
    if (maven.isEmpty()) {
      return Optional.empty();
    }
    terminal.step("Fetching Chromium with Playwright");
    Path pom = work.resolve("pom.xml");
    try (InputStream in = Browser.class.getResourceAsStream("playwright-pom.xml")) {
      Files.createDirectories(work);
      Files.write(pom, in.readAllBytes());
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + pom, e);
    }
    boolean fetched =
        succeeds(
            List.of(maven.get().toString(), "-B", "-q", "-f", pom.toString(), "exec:java"),
            FETCH_MINUTES);
    Optional<Path> found = fetched ? fetchedByPlaywright() : Optional.empty();
    report(found, "Playwright could not fetch one");
    return found;
  }

  private Optional<Path> installDebians() {
    if (!Programs.isRoot() || Programs.find("apt-get").isEmpty()) {
      return Optional.empty();
    }
    terminal.step("Installing Debian's Chromium");
    boolean installed =
        succeeds(List.of("apt-get", "update"), INSTALL_MINUTES)
            && succeeds(
                List.of("apt-get", "install", "--yes", "--no-install-recommends", "chromium"),
                INSTALL_MINUTES);
    Optional<Path> found = installed ? present() : Optional.empty();
    report(found, "apt could not install it");
    return found;
  }

  private void report(Optional<Path> found, String complaint) {
    if (found.isPresent()) {
      terminal.done();
    } else {
      terminal.abandon();
      terminal.line("  – " + complaint + "; see " + work.resolve("browser.log"));
    }
  }

  private boolean succeeds(List<String> command, long minutes) {
    try {
      Files.createDirectories(work);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(work.resolve("browser.log").toFile()));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
