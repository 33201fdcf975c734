package org.zerodistance.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * Tests that the database enforces the rules of the program: a state is a constant of its enum, and
 * an id refers to an existing row. Columns without a constraint are listed here with the reason.
 */
class ConstraintsIT {
  private static final Pattern COLUMN = Pattern.compile("`([a-z_]+)`");
  private static final Pattern WORD = Pattern.compile("'([a-z_]+)\\\\?'");

  /** Text columns that hold no state: keys, names, language tags, and reasons. */
  private static final Map<String, String> FREE_WORDS =
      Map.ofEntries(
          Map.entry("setting.name", "a key"),
          Map.entry("submission_key.scope", "the name of a form"),
          Map.entry("outbox.topic", "the name of a worker; a queue lives for minutes"),
          Map.entry("outbox.subject", "as event.subject; a queue lives for minutes"),
          Map.entry(
              "event.subject",
              "every feature brings one, and the check would be made anew on the largest table"),
          Map.entry(
              "event.type",
              "every feature brings some, and the check would be made anew on the largest table"),
          Map.entry("person.password_hash", "a hash"),
          Map.entry("person.language", "a tag of a language"),
          Map.entry("house_page.lang", "a tag of a language"),
          Map.entry("asker.mail_language", "a tag of a language"),
          Map.entry("outgoing_mail.language", "a tag of a language"),
          Map.entry("office.slug", "a part of an address"),
          Map.entry("board.slug", "a part of an address"),
          Map.entry("story_column.slug", "a part of an address"),
          Map.entry("redaction.reason", "the name of a pattern"),
          Map.entry("moderation_task.batch_refused", "the key of a message"),
          Map.entry("outgoing_mail.reason", "why it failed, also in the mail server's codes"),
          Map.entry("photo.file_key", "a key of the file store"),
          Map.entry("photo.shown_key", "a key of the file store"),
          Map.entry("story.lead_photo", "a key of the file store"),
          Map.entry("index_rebuild.alias", "a name of an index"),
          Map.entry("index_rebuild.index_name", "a name of an index"),
          Map.entry("index_rebuild.previous", "a name of an index"),
          Map.entry("index_rebuild.checksum", "a checksum"),
          Map.entry("index_rebuild.leased_by", "a node's own token"),
          Map.entry("index_check.alias", "a name of an index"),
          Map.entry("outbox.leased_by", "a node's own token"),
          Map.entry("outgoing_mail.leased_by", "a node's own token"),
          Map.entry("recurring_job.leased_by", "a node's own token"),
          Map.entry("recurring_job.name", "the name of a job in the code"),
          Map.entry("retention_run.rule", "the name of a rule in the code"),
          Map.entry("statistics_period.period", "the code of a calendar period"),
          Map.entry("statistics_period.zone", "the name of a zone"),
          Map.entry("statistics_figure.period", "the code of a calendar period"),
          Map.entry("statistics_figure.subject", "a kind or a month, as the breakdown says"));

  /**
   * The subjects of events and of the index queue, including every kind of document; {@link
   * #FREE_WORDS} explains why their column has no check.
   */
  private static final Set<String> NOT_STORED_UNDER_A_CHECK = Set.of("Subject", "IndexSubject");

  /** Ids that may refer to several tables, or that outlive their row. */
  private static final Map<String, String> IDS_ALONE =
      Map.ofEntries(
          Map.entry("event.subject_id", "one of many tables; the log outlives them"),
          Map.entry("event.actor_id", "the log outlives what it speaks of"),
          Map.entry("event.office_id", "the log outlives what it speaks of"),
          Map.entry("outbox.subject_id", "one of many tables"),
          Map.entry("mail_stop.subject_id", "one of several tables"),
          Map.entry("photo.owner_id", "one of several tables"),
          Map.entry("notebook_wording.entry_id", "one of three tables; its row may be gone"),
          Map.entry("redaction.part_id", "one of several tables"),
          Map.entry("withheld_part.part_id", "one of several tables"),
          Map.entry("saved_match.document_id", "one of several tables"),
          Map.entry("indexed_news.document_id", "one of several tables"),
          Map.entry("statistics_figure.subject_id", "a board or an office; 0 for none"),
          Map.entry("person_role.office_id", "0 for no office, as it is part of the key"),
          Map.entry(
              "outgoing_mail.person_id", "a queue; the sender drops a mail whose row is gone"),
          Map.entry(
              "outgoing_mail.inquiry_id", "a queue; the sender drops a mail whose row is gone"),
          Map.entry(
              "outgoing_mail.event_id", "a queue; the sender drops a mail whose row is gone"));

  /**
   * The person who signed: people are never deleted, no query uses the column, and a key would cost
   * an index each.
   */
  private static final Pattern SIGNATURE = Pattern.compile("[a-z_]+\\.([a-z]+_by|author_id)");

  private static TestSchema schema;
  private static Map<String, Set<String>> enums;

  @BeforeAll
  static void migrate() {
    schema = new TestSchema(TestServers.freshDatabase());
    Migrations.migrate(schema.source());
    enums = enums();
  }

  @Test
  void everyColumnOfWordsHasACheckOrAReason() throws SQLException {
    Set<String> unchecked =
        new TreeSet<>(
            schema.texts(
                """
                SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND collation_name = 'ascii_bin'
                  AND table_name <> 'flyway_schema_history'
                """));
    unchecked.removeAll(checks().keySet());

    assertThat(unchecked).isEqualTo(new TreeSet<>(FREE_WORDS.keySet()));
  }

  @Test
  void everyCheckListsTheWordsOfAnEnum() throws SQLException {
    assertThat(enums).hasSizeGreaterThan(50);
    assertThat(checks()).hasSizeGreaterThan(40);

    assertThat(checks())
        .allSatisfy((column, words) -> assertThat(enums.values()).as(column).contains(words));
  }

  /**
   * Without this test, a new constant in one of several enums with the same constants could go
   * unnoticed.
   */
  @Test
  void noEnumHasTheWordsOfACheckAndMore() throws SQLException {
    Map<String, Set<String>> checks = checks();
    Map<String, Set<String>> others = new TreeMap<>(enums);
    others.keySet().removeAll(NOT_STORED_UNDER_A_CHECK);
    others.values().removeIf(checks::containsValue);

    assertThat(others)
        .allSatisfy(
            (name, words) ->
                assertThat(checks)
                    .as("%s has more words than the check of a column lists", name)
                    .noneSatisfy((column, listed) -> assertThat(words).containsAll(listed)));
  }

  @Test
  void everyIdIsAForeignKeyOrHasAReason() throws SQLException {
    Set<String> alone =
        new TreeSet<>(
            schema.texts(
                """
                SELECT CONCAT(c.table_name, '.', c.column_name)
                FROM information_schema.columns c
                WHERE c.table_schema = DATABASE() AND c.data_type = 'bigint'
                  AND (c.column_name LIKE '%\\_id' OR c.column_name LIKE '%\\_by')
                  AND NOT EXISTS (
                    SELECT 1 FROM information_schema.key_column_usage k
                    WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name
                      AND k.column_name = c.column_name AND k.referenced_table_name IS NOT NULL)
                """));
    assertThat(alone).hasSizeGreaterThan(20);
    alone.removeIf(c -> SIGNATURE.matcher(c).matches());

    assertThat(alone).isEqualTo(new TreeSet<>(IDS_ALONE.keySet()));
  }

  @Test
  void theDatabaseRefusesAWordThatIsNone() {
    assertThatThrownBy(
            () ->
                schema.execute(
                    "INSERT INTO office (slug, name, level, region, state) VALUES ('a', '甲',"
                        + " 'moon', '浔江市', 'open')"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("office_level_check");
  }

  /** The values in the check of each column; on MariaDB a JSON column has a check as well. */
  private static Map<String, Set<String>> checks() throws SQLException {
    Map<String, Set<String>> checks = new TreeMap<>();
    for (List<String> check :
        schema.rows(
            """
            SELECT t.table_name, c.constraint_name, c.check_clause
            FROM information_schema.table_constraints t
            JOIN information_schema.check_constraints c
              ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
            WHERE t.table_schema = DATABASE() AND t.constraint_type = 'CHECK'
              AND c.check_clause NOT LIKE 'json_valid%'
            """)) {
      Matcher column = COLUMN.matcher(check.get(2));
      assertThat(column.find()).isTrue();
      assertThat(check.get(1)).isEqualTo(check.get(0) + "_" + column.group(1) + "_check");
      checks.put(
          check.get(0) + "." + column.group(1),
          WORD.matcher(check.get(2))
              .results()
              .map(r -> r.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return checks;
  }

  /** The constants of every enum of the program, as SqlTypes writes them. */
  private static Map<String, Set<String>> enums() {
    Map<String, Set<String>> enums = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPath("target/classes")) {
      if (type.isEnum()) {
        enums.put(
            type.getName().replaceAll("^.*\\.", ""),
            Stream.of(type.reflect().getEnumConstants())
                .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return enums;
  }
}
