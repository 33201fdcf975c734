package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the table of settings in {@code docs/operating.md} contains exactly the settings that
 * are read.
 */
class SettingsTableTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** In Java a setting's name is written in quotes. */
  private static final Pattern IN_JAVA = Pattern.compile("\"(ZD_[A-Z0-9_]*[A-Z0-9])\"");

  /** The settings that tests read; they only set the others. */
  private static final Pattern OF_TESTS = Pattern.compile("\"(ZD_TEST_[A-Z0-9_]*[A-Z0-9])\"");

  private static final Pattern IN_SHELL = Pattern.compile("\\$\\{?(ZD_[A-Z0-9_]+)");
  private static final Pattern IN_TABLE = Pattern.compile("`(ZD_[A-Z0-9_]+)`");

  @Test
  void everySettingThatIsReadStandsInTheTableAndTheOtherWayRound() throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !ROOT.relativize(f).startsWith("data"))
              .toList()) {
        boolean shipped = ROOT.relativize(file).toString().contains("src/main/java/");
        collect(shipped ? IN_JAVA : OF_TESTS, Files.readString(file), read);
      }
    }
    collect(IN_SHELL, Files.readString(ROOT.resolve("zd")), read);
    assertThat(read).contains("ZD_PORT", "ZD_DB_URL", "ZD_SEARCH_URL", "ZD_MVN");

    Set<String> described = new TreeSet<>();
    Files.readString(ROOT.resolve("docs/operating.md"))
        .lines()
        .filter(line -> line.startsWith("| `ZD_"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .forEach(cell -> collect(IN_TABLE, cell, described));

    assertThat(described).isEqualTo(read);
  }

  private static void collect(Pattern pattern, String text, Set<String> into) {
    pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
  }
}
