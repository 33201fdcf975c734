package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The sources of this machine's Debian packages, so that another suite can be requested from the
 * same place. Reads both forms of source lists, one line per source and paragraphs of fields.
 */
final class AptSources {
  private static final Pattern LINE =
      Pattern.compile("^deb\\s+(?:\\[([^]]*)]\\s+)?(\\S+)\\s+\\S+.*$");
  private static final Pattern SIGNED_BY = Pattern.compile("signed-by=(\\S+)");
  private static final Pattern FIELD = Pattern.compile("^([A-Za-z-]+):\\s*(.*)$");

  private AptSources() {}

  /**
   * The one-line source for the unstable suite of the archive in {@code etcApt}, if it is Debian's.
   */
  static Optional<String> unstable(Path etcApt) {
    List<Path> files = new ArrayList<>();
    files.add(etcApt.resolve("sources.list"));
    try {
      Path parts = etcApt.resolve("sources.list.d");
      if (Files.isDirectory(parts)) {
        try (Stream<Path> listed = Files.list(parts)) {
          listed
              .filter(f -> f.toString().endsWith(".list") || f.toString().endsWith(".sources"))
              .sorted()
              .forEach(files::add);
        }
      }
      for (Path file : files) {
        if (Files.isReadable(file)) {
          String text = Files.readString(file);
          Optional<String> found =
              file.toString().endsWith(".sources") ? fromParagraphs(text) : fromLines(text);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read the apt sources in " + etcApt, e);
    }
    return Optional.empty();
  }

  static Optional<String> fromLines(String text) {
    for (String line : text.lines().toList()) {
      Matcher source = LINE.matcher(line.strip());
      if (source.matches() && isDebian(source.group(2))) {
        Matcher key = SIGNED_BY.matcher(source.group(1) == null ? "" : source.group(1));
        return Optional.of(line(source.group(2), key.find() ? key.group(1) : ""));
      }
    }
    return Optional.empty();
  }

  static Optional<String> fromParagraphs(String text) {
    for (String paragraph : text.split("\\R\\s*\\R")) {
      String uri = "";
      String key = "";
      for (String line : paragraph.lines().toList()) {
        Matcher field = FIELD.matcher(line);
        if (field.matches() && field.group(1).equalsIgnoreCase("URIs")) {
          uri = field.group(2).strip().split("\\s+")[0];
        } else if (field.matches() && field.group(1).equalsIgnoreCase("Signed-By")) {
          key = field.group(2).strip();
        }
      }
      if (isDebian(uri)) {
        return Optional.of(line(uri, key));
      }
    }
    return Optional.empty();
  }

  /** The main archive, not the one for security updates, which has no unstable suite. */
  private static boolean isDebian(String uri) {
    return uri.matches("(?i)(https?|mirror\\+https?|mirror\\+file|file|ftp):.*/debian/?");
  }

  /**
   * Keys given as a path can be named in a one-line source; without one, the system's trusted keys
   * apply.
   */
  private static String line(String uri, String key) {
    String option = key.startsWith("/") ? "[signed-by=" + key + "] " : "";
    return "deb " + option + uri + " unstable main";
  }
}
