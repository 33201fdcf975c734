package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests which jobs are blamed for a failure, and which are given back without blame. */
class JobBlameTest extends WorkerScene {
  @Test
  void whatThrowsIsFoundAndTheOthersAreDone() {
    put(BATCH);
    throwing(3, () -> new IllegalStateException("unreadable"));

    assertThat(worker.drain()).isEqualTo(BATCH - 1);

    assertThat(jobs.waiting()).containsExactly(thing(3));
    assertThat(jobs.lastError())
        .startsWith("java.lang.IllegalStateException, at org.zerodistance.");
  }

  @Test
  void whatIsLeftAfterTooManyThrowsComesAgainWithoutBlame() {
    work.batchSize = 200;
    put(200);
    work.does =
        subjects -> {
          throw new IllegalStateException("broken as a whole");
        };

    assertThat(worker.drain()).isZero();

    int failed = (int) counted("failed");
    assertThat(failed).isBetween(1, 63);
    assertThat(jobs.waiting()).hasSize(200);
    List<Job> left = jobs.lease("recorded", 200, "other");
    assertThat(left).hasSize(200 - failed).extracting(Job::attempts).containsOnly(0);
  }

  @Test
  void whatTheEndOfTheNodeInterruptsIsBlamedForNothing() {
    put(2);
    work.does =
        subjects -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the node stops");
        };

    assertThatThrownBy(worker::drain).hasMessage("the node stops");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(work.batches).hasSize(1);
    assertThat(HouseClock.at(NOON.plusSeconds(25), () -> jobs.lease("recorded", 2, "other")))
        .extracting(Job::attempts)
        .containsExactly(0, 0);
  }

  @Test
  void nobodyIsBlamedWhileTheOtherSideIsAway() {
    put(2);
    Instant later = NOON.plus(Duration.ofMinutes(10));
    throwing(1, () -> new JobHandler.Unavailable("maintenance", later));

    assertThat(worker.drain()).isZero();

    assertThat(jobs.waiting()).hasSize(2);
    assertThat(jobs.availableAt()).isEqualTo(later);
    assertThat(jobs.lastError()).isEqualTo("maintenance");
    assertThat(jobs.lease("recorded", 1, "other")).isEmpty();
  }

  @Test
  void withoutATimeItIsTriedAgainAtTheNextLook() {
    put(1);
    throwing(1, () -> new JobHandler.Unavailable(new IllegalStateException("away")));
    worker.drain();
    assertThat(jobs.availableAt()).isEqualTo(NOON);
    assertThat(jobs.lastError())
        .startsWith("java.lang.IllegalStateException, at org.zerodistance.");
    assertThat(jobs.lease("recorded", 1, "other")).extracting(Job::attempts).containsExactly(0);
  }

  @Test
  void aDatabaseThatIsAwayBlamesNobodyEither() {
    put(2);
    throwing(2, () -> new ConnectionException(new IllegalStateException("refused")));

    assertThat(worker.drain()).isZero();

    assertThat(jobs.waiting()).hasSize(2);
    assertThat(jobs.availableAt()).isEqualTo(NOON);
    assertThat(jobs.lease("recorded", 2, "other")).extracting(Job::attempts).containsExactly(0, 0);
  }

  /** Every way in which the worker is told that one subject is bad. */
  static Stream<Named<BiFunction<JobSubject, String, JobFailure>>> ways() {
    return Stream.of(
        Named.of("reported", (bad, text) -> JobFailure.later("mapper_parsing_exception")),
        Named.of("reported for good", (bad, text) -> JobFailure.forGood("refused")),
        Named.of(
            "thrown",
            (bad, text) -> {
              throw new IllegalArgumentException(text);
            }),
        Named.of(
            "thrown as an error",
            (bad, text) -> {
              throw new AssertionError(text);
            }),
        Named.of(
            "wrapped",
            (bad, text) -> {
              throw new CompletionException(text, new IllegalStateException(text));
            }),
        Named.of(
            "by the database",
            (bad, text) -> {
              throw new IllegalStateException(text, new SQLException(text, "23000", 1062));
            }));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void oneBadSubjectFailsAloneHoweverItIsTold(BiFunction<JobSubject, String, JobFailure> way) {
    put(BATCH);
    work.does =
        subjects ->
            subjects.contains(thing(3))
                ? Map.of(thing(3), way.apply(thing(3), "anna@example.org"))
                : Map.of();

    assertThat(worker.drain()).isEqualTo(BATCH - 1);

    assertThat(jobs.state("recorded").waiting() + jobs.state("recorded").setAside()).isEqualTo(1);
    assertThat(jobs.lastError()).isNotEmpty().doesNotContain("anna");
    assertThat(work.gaveUp.size()).isEqualTo(jobs.state("recorded").setAside());
  }

  /** Every way in which the worker is told that the other side is away. */
  static Stream<Named<RuntimeException>> away() {
    JobHandler.Unavailable unavailable = new JobHandler.Unavailable(new IllegalStateException("x"));
    ConnectionException connection = new ConnectionException(new SQLException("x", "08001", 0));
    return Stream.of(
        Named.of("thrown", unavailable),
        Named.of("wrapped", new CompletionException(unavailable)),
        Named.of("no connection", connection),
        Named.of("no connection, wrapped", new IllegalStateException("x", connection)));
  }

  @ParameterizedTest
  @MethodSource("away")
  void nobodyIsBlamedForAnotherSideHoweverItIsTold(RuntimeException away) {
    put(BATCH);
    work.does =
        subjects -> {
          throw away;
        };

    assertThat(worker.drain()).isZero();

    assertThat(work.batches).hasSize(1);
    assertThat(jobs.lease("recorded", BATCH, "other")).extracting(Job::attempts).containsOnly(0);
  }

  @Test
  void whatWasDoneBeforeTheOtherSideWentAwayIsDone() {
    put(BATCH);
    // The first half of the batch is delivered, then the external system becomes unavailable.
    work.does =
        subjects -> {
          if (subjects.size() == BATCH) {
            throw new IllegalStateException("too many");
          }
          if (subjects.contains(thing(BATCH))) {
            throw new JobHandler.Unavailable(new IllegalStateException("away"));
          }
          return Map.of();
        };

    assertThat(worker.drain()).isEqualTo(2);

    assertThat(jobs.waiting()).containsExactly(thing(3), thing(4));
  }
}
