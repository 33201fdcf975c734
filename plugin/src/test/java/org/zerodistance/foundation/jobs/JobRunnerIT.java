package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.testing.Latches;
import org.zerodistance.testing.TestHouse;

class JobRunnerIT {
  private static final String KIND = RecordingHandler.KIND;

  private record Left(
      long subjectId, int attempts, String lastError, Instant availableAt, Instant setAsideAt) {}

  private static TestHouse house;
  private static TestHouse secondNode;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    secondNode = TestHouse.on(house.database());
  }

  @AfterAll
  static void close() {
    secondNode.close();
    house.close();
  }

  @BeforeEach
  void empty() {
    RecordingHandler.forget();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  @Test
  void twoNodesTakeEverySubjectOnce() {
    put("shared", LongStream.range(0, 700));

    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> drainAll(secondNode));
    drainAll(house);
    other.join();

    assertThat(RecordingHandler.taken("shared")).hasSize(700).doesNotHaveDuplicates();
    assertThat(left()).isEmpty();
  }

  @Test
  void manyJobsAboutOneSubjectAreDeliveredOnce() {
    put("folded", LongStream.of(7, 7, 7, 8));

    assertThat(drain(house)).isEqualTo(4);

    assertThat(RecordingHandler.taken("folded"))
        .containsExactlyInAnyOrder(new JobSubject("folded", 7), new JobSubject("folded", 8));
  }

  @Test
  void aRowThatIsReportedFailsAlone() {
    RecordingHandler.on(
        "failing",
        s -> {
          throw RecordingHandler.failing("cannot take " + s.id());
        });
    put("failing", LongStream.of(1));
    put("beside", LongStream.of(2));

    assertThat(drain(house)).isEqualTo(1);

    assertThat(RecordingHandler.taken("beside")).hasSize(1);
    Left first = left().get(0);
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(first.lastError()).isEqualTo("cannot take 1");
    assertThat(first.availableAt()).isAfter(now());
  }

  @Test
  void aRowThatMakesItsBatchThrowStandsAloneAndIsSetAsideAtLast() {
    throwing("unreadable", 133, () -> new IllegalArgumentException("No enum constant X.SOLVED_BY"));
    put("unreadable", LongStream.range(0, 200));

    assertThat(drain(house)).isEqualTo(199);

    assertThat(left()).extracting(Left::subjectId).containsExactly(133L);
    assertThat(left().get(0).attempts()).isEqualTo(1);
    assertThat(left().get(0).lastError())
        .startsWith("java.lang.IllegalArgumentException, at org.zerodistance.")
        .doesNotContain("SOLVED_BY");
    assertThat(RecordingHandler.taken("unreadable")).hasSize(199);

    Instant later = now();
    for (int i = 0; i < BackOff.MOST_ATTEMPTS; i++) {
      later = later.plus(Duration.ofHours(1));
      HouseClock.at(later, () -> drain(house));
    }
    assertThat(left().get(0).attempts()).isEqualTo(BackOff.MOST_ATTEMPTS);
    assertThat(left().get(0).setAsideAt()).isNotNull();
    JobStats stats = house.get(JobStats.class);
    assertThat(stats.state(KIND)).isEqualTo(new JobStore.State(0, 0, Optional.empty(), 1));
    assertThat(stats.about(KIND, "unreadable", List.of(132L, 133L))).isEqualTo(Set.of(133L));

    RecordingHandler.on("unreadable", s -> {});
    assertThat(house.get(JobRetrying.class).retry(KIND, Optional.empty())).isEqualTo(1);
    assertThat(drain(house)).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void anErrorStandsAloneAsWell() {
    throwing("deep", 3, StackOverflowError::new);
    put("deep", LongStream.range(0, 8));

    assertThat(drain(house)).isEqualTo(7);

    assertThat(left()).extracting(Left::subjectId).containsExactly(3L);
    assertThat(left().get(0).lastError())
        .startsWith("java.lang.StackOverflowError, at org.zerodistance.");
  }

  @Test
  void theValuesOfAFailedStatementAreNotKept() {
    throwing(
        "secret",
        1,
        () ->
            new IllegalStateException(
                "INSERT … 'anna@example.org'",
                new SQLException("Duplicate entry 'anna@example.org'", "23000", 1062)));
    put("secret", LongStream.of(1));
    drain(house);
    assertThat(left().get(0).lastError())
        .startsWith("java.lang.IllegalStateException: SQL state 23000, error 1062, at org.");
  }

  @Test
  void nobodyIsBlamedWhileTheOtherSideIsAway() {
    AtomicBoolean away = new AtomicBoolean(true);
    RecordingHandler.on(
        "absent",
        s -> {
          if (away.get()) {
            throw new JobHandler.Unavailable(new IllegalStateException("away"));
          }
        });
    put("absent", LongStream.of(1, 2));

    for (int i = 0; i < 20; i++) {
      assertThat(drain(house)).isZero();
    }
    assertThat(left()).extracting(Left::attempts).containsExactly(0, 0);

    away.set(false);
    assertThat(drain(house)).isEqualTo(2);
  }

  @Test
  void whatADeadNodeHeldIsTakenByAnother() {
    put("orphaned", LongStream.of(1));
    assertThat(secondNode.get(JobRows.class).lease(KIND, 10, "dead")).hasSize(1);

    assertThat(drain(house)).isZero();
    HouseClock.at(now().plus(JobRows.LEASE).plusSeconds(1), () -> drain(house));

    assertThat(RecordingHandler.taken("orphaned")).hasSize(1);
  }

  @Test
  void longWorkKeepsItsLeaseByItsHeartbeat() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    RecordingHandler.on(
        "long",
        s -> {
          begun.countDown();
          Latches.waitFor(over);
        });
    put("long", LongStream.of(1));
    CompletableFuture<Integer> working = CompletableFuture.supplyAsync(() -> drain(house));
    Latches.waitFor(begun);
    assertThat(house.get(JobStats.class).state(KIND).running()).isEqualTo(1);

    Instant inAMinute = now().plusSeconds(60);
    HouseClock.at(
        inAMinute,
        () -> {
          house.get(JobRunner.class).beat();
          return null;
        });
    assertThat(HouseClock.at(inAMinute.plusSeconds(10), () -> drain(secondNode))).isZero();

    over.countDown();
    assertThat(working.join()).isEqualTo(1);
    assertThat(RecordingHandler.taken("long")).hasSize(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void noTransactionIsOpenWhileWorking() {
    CompletableFuture<Integer> seen = new CompletableFuture<>();
    RecordingHandler.on(
        "outside",
        s ->
            seen.complete(
                secondNode
                    .jdbi()
                    .withHandle(
                        h ->
                            // Other databases of the server are those of other tests.
                            h.createQuery(
                                    """
                                    SELECT COUNT(*) FROM information_schema.innodb_trx t
                                    JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
                                    WHERE p.db = DATABASE()
                                    """)
                                .mapTo(Integer.class)
                                .one())));
    put("outside", LongStream.of(1));
    drain(house);
    assertThat(seen.join()).isZero();
  }

  @Test
  void whatFellDueByTheClockIsDeliveredAtOnce() {
    RecordingHandler.dueByTheClock(new JobSubject("clocked", 5));
    assertThat(drain(house)).isEqualTo(1);
    assertThat(RecordingHandler.taken("clocked")).hasSize(1);
  }

  @Test
  void everyKindHasAShortNameOfItsOwn() {
    List<String> kinds =
        house.get(JobRunner.class).workers().stream().map(w -> w.handler().kind()).toList();
    assertThat(kinds).contains(KIND, RecordedRuns.NAME).doesNotHaveDuplicates();
    assertThat(kinds).allMatch(kind -> kind.matches("[a-z0-9-]{1,32}"));
  }

  @Test
  void anUnknownKindIsRefused() {
    assertThatThrownBy(() -> house.get(JobRunner.class).drain("unknown"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void throwing(
      String type, long id, java.util.function.Supplier<? extends Throwable> thrown) {
    RecordingHandler.on(
        type,
        s -> {
          if (s.id() == id) {
            throwIt(thrown.get());
          }
        });
  }

  private static void throwIt(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private static int drain(TestHouse node) {
    return node.get(JobRunner.class).drain(KIND);
  }

  private static void drainAll(TestHouse node) {
    // For a moment the other node may hold all due rows.
    Instant end = now().plus(Duration.ofSeconds(20));
    while (!left().isEmpty()) {
      assertThat(now()).as("some jobs are never done").isBefore(end);
      drain(node);
    }
  }

  private static void put(String type, LongStream ids) {
    house.get(JobQueue.class).putAll(KIND, ids.mapToObj(id -> new JobSubject(type, id)).toList());
  }

  private static List<Left> left() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT subject_id, attempts, last_error, available_at, set_aside_at FROM outbox
                        ORDER BY id
                        """)
                    .mapTo(Left.class)
                    .list());
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }
}
