package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.sql.ForeignClock;

/**
 * The contract of every {@link JobStore}; each store has a test class that implements this
 * interface.
 */
public interface JobStoreContract {
  String ONE = "00000000-0000-0000-0000-000000000001";
  int TRANSACTIONS = 20;
  int JOBS = 25;
  String OTHER = "00000000-0000-0000-0000-000000000002";

  Clock clock();

  JobStore store();

  /** The store as a node with that clock sees it. */
  JobStore store(Clock clock);

  /** The time that all nodes can ask for. */
  Instant databaseTime();

  String kind();

  /**
   * A time longer than any lease or first wait of this store, but short enough that no job becomes
   * obsolete.
   */
  Duration later();

  /** Adds a job that is due now. */
  void put();

  /** Whether the added job is still to be carried out, now or later. */
  boolean isWaiting();

  @Test
  default void whatIsLeasedIsLeasedToNobodyElse() {
    put();
    assertThat(store().lease(kind(), 10, ONE)).hasSize(1);
    assertThat(store().lease(kind(), 10, OTHER)).isEmpty();
    assertThat(store().state(kind()).running()).isEqualTo(1);
  }

  @Test
  default void nodesWhoseMachinesShowDifferentTimesTakeNothingFromEachOther() {
    JobStore behind = store(ForeignClock.ahead(later().negated(), this::databaseTime));
    JobStore ahead = store(ForeignClock.ahead(later(), this::databaseTime));
    put();
    // The nodes' clocks agree to half a round trip to the database, so not on the same instant.
    Instant soon = now().plusMillis(500);
    List<Job> held = HouseClock.at(soon, () -> behind.lease(kind(), 10, ONE));
    assertThat(held).as("due by the clock of the node that is behind").hasSize(1);

    assertThat(ahead.lease(kind(), 10, OTHER)).isEmpty();
    assertThat(ahead.state(kind()).running()).isEqualTo(1);

    behind.fail(Map.of(held.get(0), JobFailure.later("on-purpose")), ONE);
    assertThat(ahead.lease(kind(), 10, OTHER)).as("before its time").isEmpty();
    assertThat(HouseClock.at(inAWhile(), () -> ahead.lease(kind(), 10, OTHER))).hasSize(1);
  }

  @Test
  default void aDeadNodesJobFallsDueAgain() {
    put();
    store().lease(kind(), 10, ONE);
    List<Job> again = HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER));
    assertThat(again).hasSize(1);
    assertThat(again.get(0).attempts()).isZero();
  }

  @Test
  default void aHeartbeatKeepsTheLease() {
    put();
    List<Job> held = store().lease(kind(), 10, ONE);
    assertThat(HouseClock.at(inAWhile(), () -> store().renew(held, ONE))).isEqualTo(held);
    assertThat(HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER))).isEmpty();
  }

  @Test
  default void aHeartbeatThatComesTooLateTakesNothingBack() {
    assertThatALateNodeChangesNothing(
        held -> assertThat(store().renew(held, ONE)).as("still held").isEmpty());
  }

  @Test
  default void whatIsDoneTooLateChangesNothing() {
    assertThatALateNodeChangesNothing(held -> store().done(held, ONE));
  }

  @Test
  default void whatIsGivenBackTooLateChangesNothing() {
    assertThatALateNodeChangesNothing(held -> store().giveBack(held, ONE, "away", now()));
  }

  @Test
  default void whatFailsTooLateChangesNothing() {
    assertThatALateNodeChangesNothing(
        held ->
            assertThat(store().fail(Map.of(held.get(0), JobFailure.later("on-purpose")), ONE))
                .as("recorded")
                .isEmpty());
  }

  @Test
  default void whatFailsForGoodTooLateChangesNothing() {
    assertThatALateNodeChangesNothing(
        held -> store().fail(Map.of(held.get(0), JobFailure.forGood("on-purpose")), ONE));
  }

  /** One node does something with a job that the other node has taken over. */
  private void assertThatALateNodeChangesNothing(Consumer<List<Job>> late) {
    put();
    List<Job> lost = store().lease(kind(), 10, ONE);
    HouseClock.at(
        inAWhile(),
        () -> {
          List<Job> held = store().lease(kind(), 10, OTHER);
          assertThat(held).hasSize(1);
          JobStore.State before = store().state(kind());

          late.accept(lost);

          assertThat(store().state(kind())).isEqualTo(before);
          assertThat(before.running()).isEqualTo(1);
          assertThat(store().renew(held, OTHER)).isEqualTo(held);
          return null;
        });
    // The lease still ends as the other node's heartbeat left it.
    List<Job> again =
        HouseClock.at(
            inAWhile().plus(later()).plusSeconds(1), () -> store().lease(kind(), 10, ONE));
    assertThat(again).isEqualTo(lost);
  }

  @Test
  default void whatIsDoneIsNotDueAgain() {
    put();
    store().done(store().lease(kind(), 10, ONE), ONE);
    assertThat(isWaiting()).isFalse();
    assertThat(HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, ONE))).isEmpty();
  }

  @Test
  default void whatIsGivenBackIsBlamedForNothing() {
    put();
    store().giveBack(store().lease(kind(), 10, ONE), ONE, "away", now());
    List<Job> again = HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER));
    assertThat(again).hasSize(1);
    assertThat(again.get(0).attempts()).isZero();
  }

  @Test
  default void whatFailsWaitsAndCounts() {
    put();
    fail(JobFailure.later("on-purpose"));
    assertThat(store().lease(kind(), 10, OTHER)).isEmpty();
    List<Job> again = HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER));
    assertThat(again).hasSize(1);
    assertThat(again.get(0).attempts()).isEqualTo(1);
  }

  default void fail(JobFailure failure) {
    List<Job> held = store().lease(kind(), 10, ONE);
    assertThat(store().fail(Map.of(held.get(0), failure), ONE)).isEqualTo(held);
  }

  @Test
  default void retryingBringsBackWhatFailedForGood() {
    put();
    fail(JobFailure.forGood("on-purpose"));
    assertThat(store().lease(kind(), 10, OTHER)).isEmpty();
    for (JobStore.Failed failed : store().setAside(kind(), 10)) {
      assertThat(failed.lastError()).isEqualTo("on-purpose");
    }
    assertThat(store().retry(kind(), Optional.empty())).isEqualTo(1);
    assertThat(store().lease(kind(), 10, OTHER)).hasSize(1);
  }

  /** Long transactions that add jobs, and nodes that work them off, do not hold each other up. */
  @Test
  default void longTransactionsMayAddJobsWhileTheQueueIsWorkedOff() {
    if (!inTransactions()) {
      return;
    }
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                inTransaction(
                    () -> {
                      for (int i = 0; i < JOBS; i++) {
                        put();
                      }
                    });
              }
            });
    Set<Long> taken = new HashSet<>();
    Instant end = now().plus(Duration.ofMinutes(1));
    boolean more = true;
    while (more) {
      assertThat(now()).as("the writer is held up").isBefore(end);
      more = !writer.isDone();
      List<Job> jobs = store().lease(kind(), 10, ONE);
      jobs.forEach(job -> assertThat(taken.add(job.id())).isTrue());
      int third = jobs.size() / 3;
      store().renew(jobs, ONE);
      store().done(jobs.subList(0, third), ONE);
      store().giveBack(jobs.subList(third, 2 * third), ONE, "away", inAWhile().plus(later()));
      Map<Job, JobFailure> failures = new HashMap<>();
      jobs.subList(2 * third, jobs.size())
          .forEach(job -> failures.put(job, JobFailure.forGood("on-purpose")));
      store().fail(failures, ONE);
      more |= !jobs.isEmpty();
    }
    assertThat(writer).succeedsWithin(Duration.ZERO);
    assertThat(taken).hasSize(TRANSACTIONS * JOBS);
  }

  /** Whether jobs are added in transactions, any number of them. */
  default boolean inTransactions() {
    return false;
  }

  default void inTransaction(Runnable work) {
    throw new UnsupportedOperationException();
  }

  default Instant inAWhile() {
    return now().plus(later());
  }

  default Instant now() {
    return clock().instant();
  }
}
