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

/** Rules about the text of what runs in the house, in all modules. */
class SourceTextArchTest {
  /** It turns errors of every kind into warnings; InsertIfAbsent is the way instead. */
  private static final Pattern IGNORING =
      Pattern.compile("\\b(?:INSERT|UPDATE)\\s+IGNORE\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void noStatementIgnoresErrors() throws IOException {
    List<Path> sources = sources();
    List<Path> ignoring = new ArrayList<>();
    for (Path source : sources) {
      if (IGNORING.matcher(Files.readString(source)).find()) {
        ignoring.add(source);
      }
    }

    assertThat(sources).as("sources of all modules").hasSizeGreaterThan(500);
    assertThat(ignoring).isEmpty();
  }

  /** Java and SQL under any {@code src/main}, however the modules are nested. */
  private static List<Path> sources() throws IOException {
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
            if (name.contains("/src/main/") && (name.endsWith(".java") || name.endsWith(".sql"))) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
