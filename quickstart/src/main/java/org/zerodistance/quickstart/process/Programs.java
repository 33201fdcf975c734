package org.zerodistance.quickstart.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds programs of this machine like a shell. */
public final class Programs {
  private Programs() {}

  public static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  public static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
  }

  /** True for the superuser of a Unix system. */
  public static boolean isRoot() {
    return !isWindows() && "root".equals(System.getProperty("user.name"));
  }

  /** The first executable of that name in {@code PATH} or the system's own folders. */
  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    String everywhere = isWindows() ? path : path + ":/usr/sbin:/usr/bin:/sbin:/bin";
    return Arrays.stream(everywhere.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** The {@code java} of this process. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
  }

  /**
   * The machine's own Maven: the one in {@code ZD_MVN}, by name or by a path relative to the
   * caller's folder, else {@code mvn} in the path.
   */
  public static Optional<Path> maven() {
    String given = System.getenv("ZD_MVN");
    String name = given == null || given.isBlank() ? isWindows() ? "mvn.cmd" : "mvn" : given;
    return name.contains("/") || name.contains(File.separator)
        ? Optional.of(Path.of(name).toAbsolutePath())
        : find(name);
  }
}
