package org.zerodistance.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the names, the order and the content of the migration files. */
class MigrationFilesTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources", "db");
  private static final Pattern DATED =
      Pattern.compile("[VB](\\d{8})_(\\d+)__[a-z][a-z0-9_]*\\.sql");
  private static final Pattern FROM_BEFORE_DATES = Pattern.compile("V0\\d{3}__[a-z0-9_]+\\.sql");
  private static final Pattern DDL =
      Pattern.compile("(?i)(CREATE|ALTER|DROP|RENAME|TRUNCATE)\\b.*", Pattern.DOTALL);

  private static final Pattern END = Pattern.compile(";\\s*(?:\\R|$)");

  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(MigrationFilesTest::day).thenComparing(MigrationFilesTest::ofTheDay);

  @Test
  void migrationsAreNumberedByDay() throws IOException {
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    assertThat(dated())
        .isNotEmpty()
        .allSatisfy(
            file -> {
              assertThat(file).matches(DATED);
              // A date in the future would sort before all migrations added until then.
              assertThat(day(file)).isBeforeOrEqualTo(tomorrow);
            });
    assertThat(dated()).extracting(f -> day(f) + " " + ofTheDay(f)).doesNotHaveDuplicates();
  }

  @Test
  void theNewestIsTheOneThatWasNamedLast() throws IOException {
    assertThat(Files.readString(Path.of("newest.txt")).strip())
        .as("newest.txt names the migration that was added last, which has the highest number")
        .isEqualTo(dated().stream().max(BY_NUMBER).orElseThrow());
  }

  @Test
  void aMigrationIsOneStatementOfDdlOrRowsAlone() throws IOException {
    assertThat(files("migration"))
        .allSatisfy(
            file -> {
              List<String> statements =
                  statements(Files.readString(RESOURCES.resolve("migration").resolve(file)));
              assertThat(statements).isNotEmpty();
              if (statements.stream().anyMatch(s -> DDL.matcher(s).matches())) {
                assertThat(statements).hasSize(1);
              }
            });
  }

  /** The history of every house that is older than the baseline holds their checksums. */
  @Test
  void theMigrationsFromBeforeDatesStayAsTheyWere() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<String> old =
        files("migration").stream().filter(f -> FROM_BEFORE_DATES.matcher(f).matches()).toList();
    for (String file : old) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(RESOURCES.resolve("migration").resolve(file)));
    }
    assertThat(old).hasSize(72);
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("d76bbc6bd3b6de010efafcb39aad3c5728422e0329106b11bf39017e1946fbfb");
  }

  @Test
  void everyBaselineHasTheNumberOfAMigration() throws IOException {
    assertThat(files("baseline"))
        .isNotEmpty()
        .allSatisfy(
            baseline -> {
              assertThat(baseline).matches(DATED).startsWith("B");
              assertThat(dated())
                  .extracting(f -> day(f) + " " + ofTheDay(f))
                  .contains(day(baseline) + " " + ofTheDay(baseline));
            });
  }

  private static List<String> dated() throws IOException {
    return files("migration").stream()
        .filter(f -> !FROM_BEFORE_DATES.matcher(f).matches())
        .toList();
  }

  private static LocalDate day(String file) {
    return LocalDate.parse(number(file).group(1), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static int ofTheDay(String file) {
    return Integer.parseInt(number(file).group(2));
  }

  private static Matcher number(String file) {
    Matcher matcher = DATED.matcher(file);
    assertThat(matcher.matches()).as("numbered by day: %s", file).isTrue();
    return matcher;
  }

  private static List<String> statements(String sql) {
    String bare = sql.replaceAll("(?m)^\\s*--.*$", "");
    return END.splitAsStream(bare).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
