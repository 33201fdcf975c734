package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.testing.BrokenStatements;
import org.zerodistance.testing.LogCapture;
import org.zerodistance.testing.TestHouse;

/**
 * Lets every kind of job fail by a statement whose failure quotes a person's address, and looks for
 * it in the log and in all tables.
 */
class FailureTextsIT {
  private static final String CANARY = "anna@example.org";
  private static final List<String> TYPES =
      List.of(
          "inquiry", "story", "dossier", "board", "office", "topic", "column", "person", "search",
          "mail", "event", "reply", "rebuild", "run");

  private static final BrokenStatements STATEMENTS =
      new BrokenStatements("Duplicate entry '" + CANARY + "' for key 'person_email'");

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    house.wrapConnections(STATEMENTS::around);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /** A kind of job, carried out while the database refuses every statement. */
  private record InTrouble(JobHandler handler) implements JobHandler {
    @Override
    public String kind() {
      return handler.kind();
    }

    @Override
    public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
      return STATEMENTS.during(() -> handler.take(subjects));
    }
  }

  @Test
  void noKindOfJobWritesWhatTheDatabaseQuotes() {
    List<String> kinds = new ArrayList<>();
    try (LogCapture log = LogCapture.begin()) {
      for (JobWorker worker : house.get(JobRunner.class).workers()) {
        String kind = worker.handler().kind();
        kinds.add(kind);
        house
            .get(JobQueue.class)
            .putAll(kind, TYPES.stream().map(type -> new JobSubject(type, 1)).toList());
        OneWorker.drain(house, new InTrouble(worker.handler()));
      }
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(CANARY));
    }

    Map<String, Long> failed = new HashMap<>();
    for (String kind : kinds) {
      failed.put(kind, count(kind));
    }
    failed.values().removeIf(many -> many == 0);
    assertThat(failed).as("kinds that failed").hasSizeGreaterThan(6);
    assertThat(tablesWith(CANARY)).isEmpty();
  }

  @Test
  void aFailedStatementQuotesNeitherItsValuesNorTheRow() {
    assertThatThrownBy(
            () ->
                house
                    .jdbi()
                    .useHandle(
                        h ->
                            h.createUpdate("INSERT INTO nowhere (email) VALUES (:email)")
                                .bind("email", CANARY)
                                .execute()))
        .isInstanceOf(JdbiException.class)
        .message()
        .doesNotContain(CANARY);
    assertThatThrownBy(
            () ->
                STATEMENTS.during(
                    () ->
                        house
                            .jdbi()
                            .withHandle(
                                h ->
                                    h.createQuery("SELECT :email")
                                        .bind("email", CANARY)
                                        .mapTo(String.class)
                                        .one())))
        .satisfies(
            thrown -> {
              assertThat(thrown.getMessage()).doesNotContain(CANARY);
              assertThat(ThrowableFormatter.trace(thrown))
                  .contains("SQL state 23000, error 1062")
                  .doesNotContain(CANARY);
            });
  }

  private static long count(String kind) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outbox WHERE topic = :kind AND last_error IS NOT NULL")
                    .bind("kind", kind)
                    .mapTo(Long.class)
                    .one());
  }

  /** The tables that hold the text in any column. */
  private static List<String> tablesWith(String text) {
    List<String> tables =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                            """)
                        .mapTo(String.class)
                        .list());
    assertThat(tables).hasSizeGreaterThan(40);
    List<String> found = new ArrayList<>();
    for (String table : tables) {
      List<Map<String, Object>> rows =
          house.jdbi().withHandle(h -> h.createQuery("SELECT * FROM " + table).mapToMap().list());
      if (rows.stream().anyMatch(row -> row.toString().contains(text))) {
        found.add(table);
      }
    }
    return found;
  }
}
