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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.foundation.sql.ClockSynchronization;
import org.zerodistance.foundation.sql.ForeignClock;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.WithHouse;

/** Every rule on real rows. Rules of files are tested with the photos. */
class RetentionIT extends WithHouse {
  private static final Duration DAY = Duration.ofDays(1);

  private static Instant now;

  @BeforeAll
  static void open() {
    now = house.get(Clock.class).instant();
    house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), house.city().person(Role.READER));
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
    Set<String> known = new TreeSet<>(RetentionRows.LASTING.keySet());
    Arrays.stream(RetentionRule.values()).map(RetentionRule::table).forEach(known::add);
    assertThat(tables).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void aMachineWhoseClockIsAYearAheadDeletesNothing() {
    for (Duration wrong : List.of(DAY.multipliedBy(365), DAY.multipliedBy(-365))) {
      clear(RetentionRule.INDEX_CHECKS);
      fill(RetentionRule.INDEX_CHECKS, 3, 4);

      assertThatThrownBy(() -> job(ForeignClock.ahead(wrong, house.jdbi())).run())
          .isInstanceOf(ClockSynchronization.ClockProblem.class)
          .hasMessageContaining("differs from the database's");

      assertThat(count(RetentionRule.INDEX_CHECKS)).isEqualTo(7);
    }
    clear(RetentionRule.INDEX_CHECKS);
  }

  @Test
  void aMachineWhoseClockIsALittleAheadDeletesByTheTimeOfTheDatabase() {
    clear(RetentionRule.INDEX_CHECKS);
    house
        .jdbi()
        .useHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO index_check (alias, repairing, started_at)
                        VALUES ('old', FALSE, UTC_TIMESTAMP(6) - INTERVAL :age MINUTE - INTERVAL 10 MINUTE),
                          ('young', FALSE, UTC_TIMESTAMP(6) - INTERVAL :age MINUTE + INTERVAL 10 MINUTE)
                        """)
                    .bind("age", RetentionRule.INDEX_CHECKS.age().toMinutes())
                    .execute());

    job(ForeignClock.ahead(Duration.ofMinutes(30), house.jdbi())).run();

    assertThat(count(RetentionRule.INDEX_CHECKS)).isEqualTo(1);
    clear(RetentionRule.INDEX_CHECKS);
  }

  private static RetentionJob job(ForeignClock clock) {
    return new RetentionJob(
        house.all(RetentionTask.class),
        house.get(RetentionRuns.class),
        clock.synchronization(),
        clock.clock());
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
  void anAskerWithoutAnInquiryCannotBe() {
    assertThatThrownBy(
            () ->
                house
                    .jdbi()
                    .useHandle(h -> h.execute("INSERT INTO asker (inquiry_id) VALUES (987654321)")))
        .isInstanceOf(JdbiException.class)
        .hasStackTraceContaining("asker_inquiry");
    String whenItsInquiryGoes =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT delete_rule FROM information_schema.referential_constraints
                            WHERE constraint_schema = DATABASE() AND constraint_name = 'asker_inquiry'
                            """)
                        .mapTo(String.class)
                        .one());
    assertThat(whenItsInquiryGoes)
        .as("an inquiry does not go without its asker")
        .isIn("RESTRICT", "NO ACTION");
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
              // Drafts are of thousands of cases, which need not be there.
              h.execute("SET foreign_key_checks = 0");
              PreparedBatch batch = h.prepareBatch(RetentionRows.OF.get(rule));
              for (int n = 1; n <= old; n++) {
                batch.bind("n", -n).bind("at", now.minus(rule.age()).minus(DAY)).add();
              }
              for (int n = 1; n <= fresh; n++) {
                batch.bind("n", n).bind("at", now).add();
              }
              batch.execute();
              h.execute("SET foreign_key_checks = 1");
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
}
