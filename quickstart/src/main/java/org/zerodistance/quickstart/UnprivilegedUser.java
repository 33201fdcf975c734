package org.zerodistance.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/** Runs a program as the user {@code nobody} when this process is root. */
final class UnprivilegedUser {
  /** The id of the user {@code nobody} and of its group on Linux. */
  private static final int NOBODY = 65_534;

  private UnprivilegedUser() {}

  /**
   * The prefix of a command. If a folder is below one that only root may enter, such as root's
   * home, the program gets one capability to reach it; otherwise none.
   */
  static List<String> prefix(List<Path> neededFolders) {
    Path setpriv =
        Programs.find("setpriv")
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.BAD_SETTING,
                        "Elasticsearch does not run as root and setpriv (package util-linux) is"
                            + " missing: install it, or start zd as another user, or give"
                            + " ZD_SEARCH_URL."));
    List<String> prefix =
        new ArrayList<>(
            List.of(
                setpriv.toString(),
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--no-new-privs"));
    if (neededFolders.stream().anyMatch(folder -> !isReachable(folder))) {
      prefix.add("--inh-caps=+dac_override");
      prefix.add("--ambient-caps=+dac_override");
    }
    return prefix;
  }

  static boolean isReachable(Path folder) {
    for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
      try {
        boolean open =
            Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)
                || Files.getAttribute(each, "unix:uid").equals(NOBODY);
        if (!open) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  /** Changes the owner of folders with their content. */
  static void own(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.toList()) {
          Files.setAttribute(each, "unix:uid", NOBODY);
          Files.setAttribute(each, "unix:gid", NOBODY);
        }
      }
    }
  }
}
