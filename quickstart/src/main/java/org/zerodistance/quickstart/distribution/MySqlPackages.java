package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * A real MySQL from Debian's unstable suite, unpacked into the cache with all its libraries
 * including the C library, so that it runs on any Debian or derivative without installation. apt
 * keeps its state for this in a separate folder and uses the machine's own sources.
 */
public final class MySqlPackages {
  private static final String ENTRY = "mysql-server-core-debian";
  private static final String PACKAGE = "mysql-server-core";

  private final Cache cache;
  private final Progress progress;

  public MySqlPackages(Cache cache, Progress progress) {
    this.cache = cache;
    this.progress = progress;
  }

  /** The folder that stands for {@code /}. */
  public Path unpacked() {
    return cache.made(ENTRY, this::make);
  }

  private void make(Path target) {
    String source =
        AptSources.unstable(Path.of("/etc/apt"))
            .filter(s -> Programs.find("apt-get").isPresent() && Programs.find("dpkg").isPresent())
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.MYSQL_MISSING,
                        "MySQL for the tests comes from Debian's packages and this machine has no"
                            + " apt source for them: run this on Debian."));
    Path apt = cache.folder().resolve("downloads").resolve("apt");
    Cache.deleteAll(apt);
    try {
      Files.createDirectories(apt.resolve("state/lists/partial"));
      Files.createDirectories(apt.resolve("cache/archives/partial"));
      // Empty: nothing counts as installed, so that every dependency is fetched too.
      Files.writeString(apt.resolve("state/status"), "");
      Files.writeString(apt.resolve("sources.list"), source + "\n");
      progress.step("Asking apt for " + PACKAGE);
      aptGet(apt, "update");
      progress.done();
      progress.step("Fetching MySQL");
      aptGet(apt, "install", "--download-only", "--yes", PACKAGE);
      progress.done();
      unpack(apt.resolve("cache/archives"), target);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot fetch MySQL", e);
    } finally {
      Cache.deleteAll(apt);
    }
  }

  private static void aptGet(Path apt, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("apt-get"));
    for (String option :
        List.of(
            "Dir::State=" + apt.resolve("state"),
            "Dir::State::status=" + apt.resolve("state/status"),
            "Dir::Cache=" + apt.resolve("cache"),
            "Dir::Etc::sourcelist=" + apt.resolve("sources.list"),
            "Dir::Etc::sourceparts=/dev/null",
            "Dir::Etc::preferences=/dev/null",
            "Dir::Etc::preferencesparts=/dev/null",
            // The folder may be in root's home, where apt's own user cannot write.
            "APT::Sandbox::User=",
            "APT::Install-Recommends=false",
            "Acquire::Languages=none",
            "Acquire::Retries=3")) {
      command.add("-o");
      command.add(option);
    }
    command.addAll(Arrays.asList(arguments));
    run(command, "apt could not fetch MySQL");
  }

  private void unpack(Path archives, Path target) throws IOException {
    progress.step("Unpacking MySQL");
    Files.createDirectories(target);
    List<Path> packages;
    try (Stream<Path> files = Files.list(archives)) {
      packages = files.filter(f -> f.toString().endsWith(".deb")).sorted().toList();
    }
    for (Path each : packages) {
      progress.note(each.getFileName().toString());
      run(
          List.of("dpkg", "-x", each.toString(), target.toString()),
          "dpkg could not unpack " + each);
    }
    progress.done();
  }

  private static void run(List<String> command, String complaint) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        String last = output.lines().filter(l -> l.startsWith("E:")).findFirst().orElse(output);
        throw new LaunchProblem(LaunchProblem.Code.MYSQL_MISSING, complaint + ": " + last.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.MYSQL_MISSING, complaint + ": interrupted", e);
    }
  }
}
