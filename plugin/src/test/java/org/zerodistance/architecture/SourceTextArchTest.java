package org.zerodistance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules about the text of the house's sources, in all modules. */
class SourceTextArchTest {
  /** It turns errors of every kind into warnings; InsertIfAbsent is the way instead. */
  private static final Pattern IGNORING =
      Pattern.compile("\\b(?:INSERT|UPDATE)\\s+IGNORE\\b", Pattern.CASE_INSENSITIVE);

  /** What is longer has more than one theme. */
  private static final int MOST_LINES = 400;

  /** A day of the newspaper begins in its own zone; HouseZone computes when. */
  private static final Pattern BEGINNING_A_DAY = Pattern.compile("\\batStartOfDay\\([^)]");

  /**
   * Identifiers of an earlier, private vocabulary; the glossary asks for the words of the trade.
   */
  private static final Pattern PRIVATE_WORD =
      Pattern.compile(
          "^(?!\\s*(?:\\*|/\\*|//)).*(?<![\\w\"-])(?:shelf|shelves|standings?|sought|door|matters?)\\s*[(.;,)=]",
          Pattern.MULTILINE);

  @Test
  void identifiersAreWordsOfTheTrade() throws IOException {
    assertThat(matching(PRIVATE_WORD)).isEmpty();
  }

  @Test
  void noStatementIgnoresErrors() throws IOException {
    assertThat(matching(IGNORING)).isEmpty();
  }

  @Test
  void theDaysOfTheHouseBeginInOnePlace() throws IOException {
    assertThat(matching(BEGINNING_A_DAY))
        .extracting(source -> source.getFileName().toString())
        .containsExactly("HouseZone.java");
  }

  /**
   * Caches of values have meters; the page cache counts its pages, and a limiter holds no value.
   */
  @Test
  void everyCacheIsMetered() throws IOException {
    List<Path> metered = matching(Pattern.compile("\\.recordStats\\("));
    assertThat(matching(Pattern.compile("\\bCaffeine\\.newBuilder\\(")))
        .filteredOn(source -> !metered.contains(source))
        .extracting(source -> source.getFileName().toString())
        .containsExactlyInAnyOrder("PageCache.java", "RateLimiter.java");
  }

  private static List<Path> matching(Pattern pattern) throws IOException {
    List<Path> sources = sources("/src/main/");
    assertThat(sources).as("sources of all modules").hasSizeGreaterThan(500);
    List<Path> matching = new ArrayList<>();
    for (Path source : sources) {
      if (pattern.matcher(Files.readString(source)).find()) {
        matching.add(source);
      }
    }
    return matching;
  }

  @Test
  void noClassAndNoTestClassIsLongerThanCanBeReadAtOnce() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (String folder : List.of("/src/main/java/", "/src/test/java/")) {
      List<Path> sources = sources(folder);
      assertThat(sources).as(folder).hasSizeGreaterThan(200);
      for (Path source : sources) {
        long lines = Files.readString(source).lines().count();
        if (lines > MOST_LINES) {
          tooLong.add("%s: %d lines".formatted(source.getFileName(), lines));
        }
      }
    }
    assertThat(tooLong).as("files of more than %s lines", MOST_LINES).isEmpty();
  }

  /** Java and SQL under such a folder of any module, however the modules are nested. */
  private static List<Path> sources(String under) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        Path.of("..").toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.toString();
            if (name.contains(under) && (name.endsWith(".java") || name.endsWith(".sql"))) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
