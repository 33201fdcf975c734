package org.zerodistance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Feature;
import org.zerodistance.testing.SourceTexts;

/**
 * Scans the SQL in the sources: one feature writes a table, and each feature declares the tables of
 * others that it reads. A table name put together at run time is not seen.
 */
class TableOwnershipTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path MIGRATIONS = Path.of("../migrations/src/main/resources");

  /** Modules whose main code speaks no SQL of the house. */
  private static final List<Path> WITHOUT_TABLES =
      List.of(
          Path.of("../newsroom-ui/src/main/java"),
          Path.of("../quickstart/demo/src/main/java"),
          Path.of("../search/src/main/java"));

  /**
   * Reads of tables that belong to a group above, each with its reason. New ones are a sign that a
   * query stands too low.
   */
  private static final Map<String, Set<String>> READS_UPWARDS =
      Map.of(
          // A board is listed with its counters, which move with the cases.
          "offices",
          Set.of("board_figure"),
          // The audit names the subject of each event by its title.
          "audit",
          Set.of("board", "inquiry", "office", "person", "story", "story_column"));

  private static final Pattern CREATED =
      Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?`?(\\w+)");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:INSERT\\s+(?:IGNORE\\s+)?INTO|REPLACE\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE\\s+TABLE)"
              + "\\s+`?(\\w+)");
  private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+\\(?`?(\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private static Set<String> tables;
  private static final Map<String, Set<String>> WRITES = new TreeMap<>();
  private static final Map<String, Set<String>> READS = new TreeMap<>();
  private static final Map<String, Feature> FEATURES = new TreeMap<>();

  @BeforeAll
  static void scan() throws ClassNotFoundException {
    tables = new TreeSet<>();
    for (Path file : SourceTexts.files(MIGRATIONS, ".sql")) {
      tables.addAll(named(CREATED, SourceTexts.text(file)));
    }
    for (Path file : SourceTexts.files(SOURCES, ".java")) {
      String source = SourceTexts.text(file);
      Matcher declared = PACKAGE.matcher(source);
      assertThat(declared.find()).as("a package in %s", file).isTrue();
      String name = declared.group(1);
      if (file.endsWith("package-info.java")) {
        FEATURES.put(
            name, Class.forName(name + ".package-info").getPackage().getAnnotation(Feature.class));
      }
      for (String sql : SourceTexts.texts(source)) {
        WRITES.computeIfAbsent(name, key -> new TreeSet<>()).addAll(named(WRITTEN, sql));
        READS.computeIfAbsent(name, key -> new TreeSet<>()).addAll(named(READ, sql));
      }
    }
    WRITES.values().forEach(names -> names.retainAll(tables));
    READS.values().forEach(names -> names.retainAll(tables));
  }

  @Test
  void eachTableHasOneOwner() {
    Map<String, String> owners = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    FEATURES.forEach(
        (name, feature) -> {
          for (String table : feature.owns()) {
            String other = owners.put(table, feature.name());
            if (other != null) {
              wrong.add(table + " is owned by " + other + " and " + feature.name());
            }
            if (!tables.contains(table)) {
              wrong.add(feature.name() + " owns " + table + ", which no migration creates");
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(owners.keySet()).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void aTableIsWrittenByItsOwnerAlone() {
    List<String> wrong = new ArrayList<>();
    WRITES.forEach(
        (name, written) -> {
          Set<String> foreign = new TreeSet<>(written);
          foreign.removeAll(Set.of(feature(name).owns()));
          if (!foreign.isEmpty()) {
            wrong.add(name + " writes " + foreign);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void readersOfATableAreDeclared() {
    List<String> wrong = new ArrayList<>();
    READS.forEach(
        (name, read) -> {
          Feature feature = feature(name);
          Set<String> foreign = new TreeSet<>(read);
          foreign.removeAll(Set.of(feature.owns()));
          Set<String> declared = new TreeSet<>(Set.of(feature.reads()));
          if (!foreign.equals(declared)) {
            wrong.add(name + " reads " + foreign + " and declares " + declared);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void tablesAreReadFromTheirOwnStoreyOrFromAbove() {
    Map<String, Integer> storeys = new TreeMap<>();
    FEATURES.forEach(
        (name, feature) -> {
          for (String table : feature.owns()) {
            storeys.put(table, ArchitectureTest.storey(name));
          }
        });
    List<String> wrong = new ArrayList<>();
    READS.forEach(
        (name, read) -> {
          Set<String> allowed = READS_UPWARDS.getOrDefault(feature(name).name(), Set.of());
          for (String table : read) {
            if (storeys.get(table) > ArchitectureTest.storey(name) && !allowed.contains(table)) {
              wrong.add(name + " reads " + table + " of a group above");
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void noOtherModuleSpeaksSql() {
    List<String> wrong = new ArrayList<>();
    for (Path module : WITHOUT_TABLES) {
      for (Path file : SourceTexts.files(module, ".java")) {
        for (String sql : SourceTexts.texts(SourceTexts.text(file))) {
          Set<String> named = new HashSet<>(named(WRITTEN, sql));
          named.addAll(named(READ, sql));
          named.retainAll(tables);
          if (!named.isEmpty()) {
            wrong.add(file + " names " + named);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Feature feature(String name) {
    Feature feature = FEATURES.get(name);
    assertThat(feature).as("@Feature of %s", name).isNotNull();
    return feature;
  }

  private static Set<String> named(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
