package org.zerodistance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zerodistance.testing.SourceTexts;

/**
 * Scans the SQL in the sources: a class that reads cases uses the visibility policy, and no
 * statement decides by itself who may see a case.
 */
class CaseReadersTest {
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern READS_CASES = Pattern.compile("\\b(?:FROM|JOIN)\\s+inquiry\\b");
  private static final Pattern POLICY =
      Pattern.compile("\\b(?:VisibilityPolicy|VisibleCases|SubjectAudience)\\b");

  private static final Pattern DECIDES =
      Pattern.compile("\\bvisibility\\s*(?:<>|!=|=|(?:NOT\\s+)?IN\\b)(?!\\s*:)");

  /** Classes whose rows are no case that a person may read, each with its reason. */
  private static final Map<String, String> WITHOUT_POLICY =
      Map.ofEntries(
          Map.entry("CasePages", "CaseView, which it builds, applies the policy"),
          Map.entry("CounterCheck", "counts public cases only"),
          Map.entry("Statistics", "counts public cases only"),
          Map.entry("Inquiries", "the table itself, for use cases"),
          Map.entry("SavedPages", "shows public cases only"),
          Map.entry("StoryAskers", "finds what is withheld in a story and shows none of it"),
          Map.entry("WithheldWords", "says of which numbers, which the page names already"),
          Map.entry("MatchQueue", "reads ids of public cases for the search"),
          Map.entry("IndexBacklog", "reads ids for the index"),
          Map.entry("DocumentHolders", "reads ids for the index"));

  /** A tip's reason, beside the policy. */
  private static final Set<String> NAMES_A_VISIBILITY = Set.of("TipPool");

  @Test
  void whatReadsCasesUsesThePolicy() {
    Set<String> without = new TreeSet<>();
    for (Path file : SourceTexts.files(SOURCES, ".java")) {
      String source = SourceTexts.text(file);
      boolean reads =
          SourceTexts.texts(source).stream().anyMatch(sql -> READS_CASES.matcher(sql).find());
      if (reads && !POLICY.matcher(source).find()) {
        without.add(type(file));
      }
    }
    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_POLICY.keySet());
  }

  @Test
  void noStatementDecidesByItselfWhoMaySeeACase() {
    Set<String> deciding = new TreeSet<>();
    for (Path file : SourceTexts.files(SOURCES, ".java")) {
      if (!type(file).equals("VisibilityPolicy")
          && SourceTexts.texts(SourceTexts.text(file)).stream()
              .anyMatch(sql -> DECIDES.matcher(sql).find())) {
        deciding.add(type(file));
      }
    }
    assertThat(deciding).isEqualTo(NAMES_A_VISIBILITY);
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".java".length());
  }
}
