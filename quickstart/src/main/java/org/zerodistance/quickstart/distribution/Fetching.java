package org.zerodistance.quickstart.distribution;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * Fetches a distribution with the machine's own Maven, so that its mirrors, proxies and credentials
 * apply and the project contains no address. Checks the digest; a damaged file is deleted and
 * fetched once more.
 */
final class Fetching {
  private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
  private static final Path LOCAL_REPOSITORY =
      Path.of(System.getProperty("user.home"), ".m2", "repository");
  private static final int BUFFER = 1 << 16;

  private final Progress progress;
  private final Path downloads;

  Fetching(Progress progress, Path downloads) {
    this.progress = progress;
    this.downloads = downloads;
  }

  Path fetch(Distribution distribution) {
    Path file = downloads.resolve(distribution.fileName());
    copyWithMaven(distribution, null);
    if (isWhole(file, distribution)) {
      return file;
    }
    progress.warning(distribution + " arrived damaged: deleted, fetching it again");
    Cache.deleteAll(file);
    fetchAnew(distribution);
    if (isWhole(file, distribution)) {
      return file;
    }
    Cache.deleteAll(file);
    throw new LaunchProblem(
        LaunchProblem.Code.DOWNLOAD_DAMAGED,
        "%s (%s) arrived damaged twice: check the mirror or proxy in Maven's settings, then try again."
            .formatted(distribution, distribution.artifact()));
  }

  /** Maven would return the damaged file again, so it is deleted first, or bypassed. */
  private void fetchAnew(Distribution distribution) {
    Path kept = LOCAL_REPOSITORY.resolve(distribution.repositoryPath());
    if (Files.isRegularFile(kept)) {
      Cache.deleteAll(kept);
      copyWithMaven(distribution, null);
      return;
    }
    // Maven's settings name another repository folder: this one attempt uses a new one.
    Path fresh = downloads.resolve("fresh-repository");
    try {
      copyWithMaven(distribution, fresh);
    } finally {
      Cache.deleteAll(fresh);
    }
  }

  private void copyWithMaven(Distribution distribution, Path repository) {
    progress.step("Fetching " + distribution);
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven is needed to fetch "
                            + distribution
                            + ": install Maven 3.8 or newer."));
    List<String> command = new ArrayList<>(List.of(maven.toString(), GOAL, "-C"));
    command.add("-Dartifact=" + distribution.artifact());
    command.add("-DoutputDirectory=" + downloads);
    command.add("-Dmdep.overWriteReleases=true");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    try {
      // A folder without a pom: the goal needs no project, and ours may not be resolvable yet.
      Files.createDirectories(downloads);
      Process process =
          new ProcessBuilder(command)
              .directory(downloads.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      MavenOutput output = new MavenOutput(progress, distribution.fileName());
      try (InputStream in = process.getInputStream()) {
        output.follow(in);
      }
      if (process.waitFor() != 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.DOWNLOAD_FAILED,
            "%s could not be fetched (%s): check the network and Maven's settings, then try again."
                .formatted(distribution, output.firstError()));
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot fetch " + distribution, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(
          LaunchProblem.Code.DOWNLOAD_FAILED,
          "Interrupted while fetching " + distribution + ".",
          e);
    }
    progress.done();
  }

  /** Compares the digest and shows the progress, because 150 MB take some time on a slow disk. */
  private boolean isWhole(Path file, Distribution distribution) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    progress.step("Checking " + distribution);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      long total = Files.size(file);
      long done = 0;
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        done += n;
        progress.bytes(done, total);
      }
      boolean whole = HexFormat.of().formatHex(digest.digest()).equals(distribution.sha256());
      if (whole) {
        progress.done();
      }
      return whole;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
