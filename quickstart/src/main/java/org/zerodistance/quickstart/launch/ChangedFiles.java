package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The changed files of a checkout according to git: committed since the branch left {@code
 * origin/main} (or since {@code HEAD} without such a branch), uncommitted, and untracked.
 *
 * @param since the starting point, in words
 * @param files relative to the root, with {@code /}
 */
record ChangedFiles(String since, List<String> files) {
  static ChangedFiles in(Path root) {
    Optional<String> base =
        git(root, "merge-base", "HEAD", "origin/main").map(String::strip).filter(b -> !b.isEmpty());
    String since = base.map(b -> "origin/main (" + b.substring(0, 8) + ")").orElse("HEAD");
    String tracked =
        git(root, "diff", "--name-only", "--relative", "-z", base.orElse("HEAD"))
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.BAD_USAGE,
                        "--changed asks git, and git knows no checkout in " + root + "."));
    String untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z").orElse("");
    return new ChangedFiles(
        since,
        Stream.of(tracked, untracked)
            .flatMap(list -> Arrays.stream(list.split("\0")))
            .filter(file -> !file.isEmpty())
            .distinct()
            .sorted()
            .toList());
  }

  /** Git's output; empty when git fails or is missing. */
  private static Optional<String> git(Path root, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(
          LaunchProblem.Code.BUILD_FAILED, "Interrupted while asking git what has changed.", e);
    }
  }
}
