package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.testing.TestHouse;

class JobRowsIT implements JobStoreContract {
  private static final String KIND = "contract";

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  @Override
  public Clock clock() {
    return house.get(Clock.class);
  }

  @Override
  public JobStore store() {
    return house.get(JobRows.class);
  }

  @Override
  public JobStore store(Clock clock) {
    return new JobRows(house.jdbi(), clock);
  }

  @Override
  public Instant databaseTime() {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration later() {
    return Duration.ofSeconds(25);
  }

  @Override
  public void put() {
    house.get(JobQueue.class).put(KIND, new JobSubject("thing", 1));
  }

  @Override
  public boolean inTransactions() {
    return true;
  }

  @Override
  public void inTransaction(Runnable work) {
    house.inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public boolean isWaiting() {
    return store().state(KIND).waiting() > 0;
  }

  @Test
  void whatFailsTooOftenIsSetAsideWithItsErrorAndComesBackByItsId() {
    put();
    for (int i = 0; i < BackOff.MOST_ATTEMPTS; i++) {
      assertThat(store().state(KIND).setAside()).isZero();
      house.jdbi().useHandle(h -> h.execute("UPDATE outbox SET available_at = created_at"));
      fail(JobFailure.later("attempt " + i));
    }
    assertThat(store().state(KIND)).isEqualTo(new JobStore.State(0, 0, Optional.empty(), 1));
    JobStore.Failed failed = store().setAside(KIND, 10).get(0);
    assertThat(failed.lastError()).isEqualTo("attempt 7");
    assertThat(failed.attempts()).isEqualTo(8);

    assertThat(store().retry(KIND, Optional.of(new JobId(failed.id().value() + 1)))).isZero();
    assertThat(store().retry("other", Optional.of(failed.id()))).isZero();
    assertThat(store().retry(KIND, Optional.of(failed.id()))).isEqualTo(1);
    assertThat(store().lease(KIND, 10, ONE).get(0).attempts()).isZero();
  }

  @Test
  void whatIsGivenBackKeepsTheReason() {
    put();
    store().giveBack(store().lease(KIND, 10, ONE), ONE, "the index is away", now());
    assertThat(lastErrors()).containsExactly("the index is away");
    store().giveBack(store().lease(KIND, 10, ONE), ONE, "", now());
    assertThat(lastErrors()).as("without a reason").containsExactly("the index is away");
  }

  @Test
  void aLongReasonIsCut() {
    put();
    fail(JobFailure.later("很".repeat(600)));
    assertThat(lastErrors()).containsExactly("很".repeat(500));
  }

  private static List<String> lastErrors() {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT last_error FROM outbox").mapTo(String.class).list());
  }

  @Test
  void aJobWithADelayIsDueAfterIt() {
    Duration delay = Duration.ofMinutes(10);
    house.get(JobQueue.class).putAll(KIND, List.of(new JobSubject("thing", 1)), delay);

    assertThat(store().lease(KIND, 10, ONE)).isEmpty();
    assertThat(HouseClock.at(now().plus(delay), () -> store().lease(KIND, 10, ONE))).hasSize(1);
  }

  @Test
  void waitsDoubleUpToFiveMinutes() {
    assertThat(BackOff.waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(BackOff.waitAfter(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(BackOff.waitAfter(40)).isEqualTo(Duration.ofMinutes(5));
  }

  /** A slow node settles jobs that another one has settled since, so their rows are gone. */
  @Test
  void workOnAJobThatIsGoneKeepsNobodyFromAddingOne() {
    List<Job> gone = List.of(new Job(1_000_000_000, new JobSubject("thing", 1), 0));

    house.inTransaction(
        () -> {
          store().done(gone, ONE);
          addWithoutWaiting();
          return null;
        });

    assertThat(store().state(KIND).waiting()).isEqualTo(1);
  }

  /** Adds a job on another connection, which gives up when a lock is in its way. */
  private static void addWithoutWaiting() throws SQLException {
    try (Connection connection = house.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
      statement.execute(
          """
          INSERT INTO outbox (topic, subject, subject_id, created_at, available_at)
          VALUES ('contract', 'thing', 2, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
          """);
    }
  }

  @Test
  void whatTheQueueHoldsIsNotPutAgain() {
    String sql =
        "SELECT COUNT(*) FROM (SELECT 1 AS id UNION ALL SELECT 2) thing WHERE "
            + JobQueue.notQueued(KIND, "thing", "thing.id");
    assertThat(count(sql)).isEqualTo(2);
    put();
    assertThat(count(sql)).isEqualTo(1);
  }

  private static long count(String sql) {
    return house.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }
}
