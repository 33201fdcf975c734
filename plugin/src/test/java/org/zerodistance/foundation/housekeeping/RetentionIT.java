package org.zerodistance.foundation.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestHouse;

/** Every rule on real rows. Rules of files are tested with the photos. */
class RetentionIT {
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Tables whose rows live as long as the paper, or that cannot grow without end, each with why.
   */
  private static final Map<String, String> LASTING = lasting();

  /**
   * One row of each rule's table; {@code n} is different for each. By SQL, since use cases make no
   * row that is old already and done with.
   */
  private static final Map<RetentionRule, String> ROWS = rows();

  private static TestHouse house;
  private static Instant now;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    now = house.get(Clock.class).instant();
    house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), house.city().person(Role.READER));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyTableHasARetentionOrAReasonToLast() {
    List<String> tables =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT LOWER(table_name) FROM information_schema.tables
                            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                            """)
                        .mapTo(String.class)
                        .list());
    Set<String> known = new TreeSet<>(LASTING.keySet());
    Arrays.stream(RetentionRule.values()).map(RetentionRule::table).forEach(known::add);
    assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyRuleIsCarriedOutByOneTask() {
    assertThat(house.all(RetentionTask.class))
        .extracting(RetentionTask::rule)
        .containsExactlyInAnyOrder(RetentionRule.values());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PHOTO_FILES")
  void whatIsDoneWithGoesInChunksAndTheRestStays(RetentionRule rule) {
    clear(rule);
    fill(rule, 2 * RetentionJob.CHUNK + 30, 40);
    long total = run(rule).deletedTotal();

    List<String> deletes = recorded(() -> house.get(RetentionJob.class).run());

    assertThat(count(rule)).isEqualTo(40);
    assertThat(run(rule).deleted()).isEqualTo(2 * RetentionJob.CHUNK + 30);
    assertThat(run(rule).endedAt()).isPresent();
    assertThat(deletes)
        .filteredOn(sql -> sql.contains("DELETE FROM " + rule.table() + " "))
        .allSatisfy(sql -> assertThat(sql).containsAnyOf("LIMIT :most", "file_key = :key"))
        .hasSizeGreaterThanOrEqualTo(3);
    house.get(RetentionJob.class).run();
    assertThat(run(rule).deleted()).isZero();
    assertThat(run(rule).deletedTotal()).isEqualTo(total + 2 * RetentionJob.CHUNK + 30);
    clear(rule);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PHOTO_FILES")
  void whatIsDoneWithIsFoundByAnIndex(RetentionRule rule) {
    clear(rule);
    fill(rule, 20, 2000);
    house.jdbi().useHandle(h -> h.createQuery("ANALYZE TABLE " + rule.table()).mapToMap().list());

    List<String> searches =
        recorded(
                () ->
                    task(rule).deleteBefore(now.minus(rule.age()).minus(DAY.multipliedBy(9)), 500))
            .stream()
            .filter(sql -> sql.contains(":before"))
            .toList();

    assertThat(searches).isNotEmpty();
    Map<String, Object> values =
        Map.of(
            "before", before(rule), "most", 500, "limit", 500, "scope", "inquiry", "byAccount", 1);
    for (String sql : searches) {
      Map<String, Object> used = new TreeMap<>(values);
      used.keySet().removeIf(name -> !sql.contains(":" + name));
      assertThat(Explain.of(house.jdbi(), sql, used))
          .as(sql)
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.type()).isEqualTo("range");
                assertThat(step.index()).isNotEmpty();
              });
    }
    clear(rule);
  }

  @Test
  void keysOfTheArchiveStay() {
    clear(RetentionRule.SUBMISSION_KEYS);
    fill(RetentionRule.SUBMISSION_KEYS, 3, 0);
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute("UPDATE submission_key SET scope = 'archive' ORDER BY key_hash LIMIT 1"));
    house.get(RetentionJob.class).run();
    assertThat(count(RetentionRule.SUBMISSION_KEYS)).isEqualTo(1);
    clear(RetentionRule.SUBMISSION_KEYS);
  }

  @Test
  void everythingElseThatWasDoneStaysInTheAudit() {
    clear(RetentionRule.SIGN_INS);
    fill(RetentionRule.SIGN_INS, 3, 0);
    house.jdbi().useHandle(h -> h.execute("UPDATE event SET type = 'password_changed' LIMIT 1"));
    house.get(RetentionJob.class).run();
    assertThat(count(RetentionRule.SIGN_INS)).isEqualTo(1);
    clear(RetentionRule.SIGN_INS);
  }

  @Test
  void mailsThatWaitStayAndThoseNotedWhileSendingWasOffGo() {
    clear(RetentionRule.MAILS);
    fill(RetentionRule.MAILS, 3, 0);
    house
        .jdbi()
        .useHandle(
            h -> {
              h.execute(
                  "UPDATE outgoing_mail SET state = 'waiting', finished_at = NULL ORDER BY id LIMIT 2");
              h.execute("UPDATE outgoing_mail SET state = 'off' WHERE state = 'waiting' LIMIT 1");
            });
    house.get(RetentionJob.class).run();
    assertThat(count(RetentionRule.MAILS)).isEqualTo(1);
    clear(RetentionRule.MAILS);
  }

  @Test
  void aRuleThatFailsDoesNotKeepTheOthersFromIt() {
    clear(RetentionRule.INDEX_CHECKS);
    clear(RetentionRule.ONE_TIME_LINKS);
    fill(RetentionRule.INDEX_CHECKS, 3, 0);
    fill(RetentionRule.ONE_TIME_LINKS, 3, 0);
    house.jdbi().useHandle(h -> h.execute("RENAME TABLE login_session TO login_session_away"));
    try {
      assertThatThrownBy(() -> house.get(RetentionJob.class).run())
          .isInstanceOf(JdbiException.class);
    } finally {
      house.jdbi().useHandle(h -> h.execute("RENAME TABLE login_session_away TO login_session"));
    }
    assertThat(count(RetentionRule.INDEX_CHECKS)).isZero();
    assertThat(count(RetentionRule.ONE_TIME_LINKS)).isZero();
  }

  private static RetentionTask task(RetentionRule rule) {
    return house.all(RetentionTask.class).stream()
        .filter(task -> task.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static RetentionRow run(RetentionRule rule) {
    return house.get(RetentionRuns.class).list().stream()
        .filter(row -> row.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private static Object before(RetentionRule rule) {
    Instant before = now.minus(rule.age());
    return rule == RetentionRule.PROPOSAL_SEARCHES
        ? LocalDate.ofInstant(before, ZoneOffset.UTC)
        : before;
  }

  private static void fill(RetentionRule rule, int old, int fresh) {
    house
        .jdbi()
        .useHandle(
            h -> {
              PreparedBatch batch = h.prepareBatch(ROWS.get(rule));
              for (int n = 1; n <= old; n++) {
                batch.bind("n", -n).bind("at", now.minus(rule.age()).minus(DAY)).add();
              }
              for (int n = 1; n <= fresh; n++) {
                batch.bind("n", n).bind("at", now).add();
              }
              batch.execute();
            });
  }

  private static void clear(RetentionRule rule) {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM " + rule.table()));
  }

  private static int count(RetentionRule rule) {
    return house
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT COUNT(*) FROM " + rule.table()).mapTo(Integer.class).one());
  }

  /** What is asked of the database meanwhile, as it is written. */
  private static List<String> recorded(Runnable work) {
    List<String> statements = new ArrayList<>();
    SqlStatements config = house.jdbi().getConfig(SqlStatements.class);
    SqlLogger logger = config.getSqlLogger();
    config.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.add(context.getRawSql());
            logger.logAfterExecution(context);
          }

          @Override
          public void logException(StatementContext context, SQLException failure) {
            logger.logException(context, failure);
          }
        });
    try {
      work.run();
    } finally {
      config.setSqlLogger(logger);
    }
    return statements;
  }

  private static Map<RetentionRule, String> rows() {
    Map<RetentionRule, String> rows = new EnumMap<>(RetentionRule.class);
    rows.put(
        RetentionRule.SUBMISSION_KEYS,
        """
        INSERT INTO submission_key (key_hash, scope, request_hash, result, created_at)
        VALUES (UNHEX(SHA2(:n, 256)), 'inquiry', UNHEX(SHA2('x', 256)), 'x', :at)
        """);
    rows.put(
        RetentionRule.ONE_TIME_LINKS,
        """
        INSERT INTO one_time_link (token_hash, purpose, created_at, expires_at)
        VALUES (UNHEX(SHA2(:n, 256)), 'invitation', :at, :at)
        """);
    rows.put(
        RetentionRule.SESSIONS,
        """
        INSERT INTO login_session (token_hash, person_id, created_at, last_seen_at, expires_at, agent)
        VALUES (UNHEX(SHA2(:n, 256)), (SELECT MAX(id) FROM person), :at, :at, :at, 'test')
        """);
    rows.put(
        RetentionRule.SIGN_INS,
        """
        INSERT INTO event (at, subject, subject_id, type, audience, actor_kind)
        VALUES (:at, 'person', :n, 'signed_in', 'newsroom', 'newsroom')
        """);
    rows.put(
        RetentionRule.SAVED_MATCHES,
        """
        INSERT INTO saved_match (search_id, type, document_id, found_at)
        VALUES ((SELECT MAX(id) FROM saved_search), 'inquiry', :n, :at)
        """);
    rows.put(
        RetentionRule.MAILS,
        """
        INSERT INTO outgoing_mail (kind, person_id, state, created_at, available_at, expires_at, finished_at)
        VALUES ('invitation', :n, 'sent', :at, :at, :at, :at)
        """);
    rows.put(
        RetentionRule.IMPORT_RUNS,
        """
        INSERT INTO import_run (file_name, dry_run, state, started_at)
        VALUES (CONCAT('file', :n), FALSE, 'finished', :at)
        """);
    rows.put(
        RetentionRule.INDEX_CHECKS,
        "INSERT INTO index_check (alias, repairing, started_at) VALUES (CONCAT('a', :n), 0, :at)");
    rows.put(
        RetentionRule.PROPOSAL_SEARCHES,
        """
        INSERT INTO dossier_search (day, started_at) VALUES (DATE_ADD(DATE(:at), INTERVAL :n DAY), :at)
        """);
    String photo =
        """
        INSERT INTO photo (file_key, owner_kind, owner_id, position, role, width, height, bytes, sha256, added_by,
          added_at)
        VALUES (LPAD(:n + 50000, 26, '%s'), 'staged', 0, 1, 'plain', 1, 1, 1, UNHEX(SHA2('x', 256)), %s, :at)
        """;
    rows.put(RetentionRule.STAGED_PHOTOS, photo.formatted("0", "NULL"));
    rows.put(RetentionRule.STAGED_PHOTOS_OF_ACCOUNTS, photo.formatted("1", "7"));
    return rows;
  }

  private static Map<String, String> lasting() {
    Map<String, String> lasting = new TreeMap<>();
    String archive = "what was asked and answered is the paper's archive";
    for (String table :
        List.of(
            "asker",
            "deadline",
            "inquiry",
            "inquiry_number",
            "inquiry_original",
            "me_too",
            "moderation_task",
            "office_question",
            "photo",
            "redaction",
            "remark",
            "reply")) {
      lasting.put(table, archive);
    }
    String newsroom = "how the newsroom worked on a case and what it printed";
    for (String table :
        List.of(
            "assignment",
            "assignment_contact",
            "assignment_inquiry",
            "assignment_note",
            "dossier",
            "dossier_inquiry",
            "story",
            "story_assignment",
            "story_comment",
            "story_correction",
            "story_inquiry",
            "story_number",
            "story_quote",
            "story_revision",
            "tip",
            "visit")) {
      lasting.put(table, newsroom);
    }
    String city = "as large as the city and its staff";
    for (String table :
        List.of(
            "board",
            "board_figure",
            "calendar_day",
            "deadline_rule",
            "office",
            "reply_template",
            "setting",
            "story_column",
            "synonym_group",
            "topic")) {
      lasting.put(table, city);
    }
    lasting.put("event", "who did what to a public case is never forgotten; ids, no names");
    lasting.put("person", "accounts; a deleted one keeps a row without name and address");
    lasting.put("person_role", "goes with the account's roles");
    lasting.put("saved_search", "the account's own, deleted by it or with it");
    lasting.put("mail_stop", "a wish to get no more mail holds for good");
    lasting.put("dossier_proposal", "what was dismissed must not be proposed again");
    lasting.put("dossier_proposal_inquiry", "its cases");
    lasting.put("reply_draft", "one a case and office, deleted by the answer");
    lasting.put("outbox", "a job goes when it is done; a failed one waits for an administrator");
    lasting.put("indexed_news", "a former queue, emptied at each look");
    lasting.put("recurring_job", "one row a recurring job");
    lasting.put("retention_run", "one row a rule");
    lasting.put("index_rebuild", "one row a rebuild that somebody asked for, a few a year");
    lasting.put("statistics_period", "one row a month, quarter or year");
    lasting.put("statistics_figure", "the figures of these periods, by board and office");
    lasting.put("public_version", "32 rows");
    lasting.put("flyway_schema_history", "one row a migration");
    return lasting;
  }
}
