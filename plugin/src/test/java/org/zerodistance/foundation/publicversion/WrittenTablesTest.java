package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.testing.SourceTexts;

class WrittenTablesTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** The first words of a statement on MariaDB or MySQL. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*\\(?(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|TRUNCATE|CALL|LOAD|ALTER|CREATE|DROP"
              + "|RENAME|LOCK TABLES|UNLOCK|DO|SET|SHOW|EXPLAIN|ANALYZE|OPTIMIZE|GRANT|HANDLER|IMPORT|TABLE"
              + "|PREPARE|EXECUTE|BEGIN|START|COMMIT|ROLLBACK|KILL|FLUSH)\\s.*",
          Pattern.DOTALL);

  /**
   * The tables whose writes invalidate every public page. A written table belongs either here or
   * among the tables that appear on no public page.
   */
  private static final Set<String> COUNTED =
      Set.of(
          "board",
          "board_figure",
          "calendar_day",
          "deadline",
          "deadline_rule",
          "dossier",
          "dossier_inquiry",
          "event",
          "house_page",
          "inquiry",
          "inquiry_original",
          "me_too",
          "office",
          "office_question",
          "person",
          "person_role",
          "photo",
          "redaction",
          "remark",
          "reply",
          "setting",
          "story",
          "story_assignment",
          "story_column",
          "story_correction",
          "story_inquiry",
          "story_quote",
          "story_revision",
          "synonym_group",
          "topic",
          "withheld_part");

  @Test
  void everyStatementOfTheHouseIsUnderstood() {
    assertThat(statements()).hasSizeGreaterThan(300);
    assertThat(statements()).filteredOn(sql -> WrittenTables.of(sql).isEmpty()).isEmpty();
  }

  @Test
  void everyTableThatIsWrittenIsKnownToCountOrNotTo() {
    Set<String> written = new TreeSet<>();
    statements().forEach(sql -> written.addAll(WrittenTables.of(sql).orElse(Set.of())));
    Set<String> known = new TreeSet<>(COUNTED);
    known.addAll(PublicWriteDetector.QUIET);
    assertThat(COUNTED).doesNotContainAnyElementsOf(PublicWriteDetector.QUIET);
    assertThat(written).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM inquiry FOR UPDATE",
        "  (SELECT 1) UNION (SELECT 2)",
        "/* why */ SELECT 1 -- INSERT INTO reply",
        "WITH newest AS (SELECT id FROM inquiry) SELECT REPLACE(name, 'a', 'b') FROM newest FOR UPDATE",
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "EXPLAIN UPDATE inquiry SET title = ''",
      })
  void aReadWritesNothing(String sql) {
    assertThat(WrittenTables.of(sql)).contains(Set.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO reply (body) VALUES (1)                                   | reply
          INSERT IGNORE INTO me_too SELECT * FROM inquiry                       | me_too
          REPLACE INTO Board_Figure VALUES (1)                                  | board_figure
          update inquiry SET title = 1                                          | inquiry
          UPDATE outbox o JOIN inquiry i ON i.id = o.subject_id SET i.title = 1 | inquiry outbox
          UPDATE outbox, board b SET b.name = 1                                 | board outbox
          DELETE FROM topic WHERE id = 1                                        | topic
          DELETE d FROM calendar_day d WHERE d.day = 1                          | calendar_day
          DELETE o, i FROM outbox o JOIN inquiry i ON i.id = o.id               | inquiry outbox
          DELETE FROM visit ORDER BY id LIMIT 9                                 | visit
          TRUNCATE TABLE tip                                                    | tip
          /* why */ DELETE FROM tip                                             | tip
          """)
  void aWriteNamesItsTables(String sql, String tables) {
    assertThat(WrittenTables.of(sql)).contains(Set.of(tables.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH old AS (SELECT 1) DELETE FROM reply",
        "CALL tidy_up()",
        "LOAD DATA INFILE 'x' INTO TABLE outbox",
        "ALTER TABLE outbox ADD x INT",
        "INSERT INTO other_house.outbox VALUES (1)",
        "INSERT LOW_PRIORITY INTO outbox VALUES (1)",
        "UPDATE (SELECT 1) s SET x = 1",
        "UPDATE outbox o STRAIGHT_JOIN inquiry i SET i.title = 1",
        "UPDATE other_house.outbox SET x = 1",
        "DELETE FROM outbox USING outbox JOIN inquiry",
        "SELECT 1; DELETE FROM reply",
        "/*!50000 DELETE FROM reply */",
        "/*M! DELETE FROM reply */",
        "EXPLAIN ANALYZE DELETE FROM reply",
        "TABLE reply",
        "",
      })
  void whatIsNotUnderstoodIsCalledSo(String sql) {
    assertThat(WrittenTables.of(sql)).isEmpty();
    assertThat(PublicWriteDetector.mayChange(sql)).isTrue();
  }

  private static List<String> statements() {
    List<String> statements = new ArrayList<>();
    SourceTexts.files(SOURCES, ".java")
        .forEach(
            file ->
                SourceTexts.texts(SourceTexts.text(file)).stream()
                    .filter(text -> STATEMENT.matcher(text).matches())
                    .forEach(statements::add));
    return statements;
  }
}
