package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;

/**
 * The contract of every {@link JobStore}; each store has a test class that implements this
 * interface.
 */
public interface JobStoreContract {
  String ONE = "00000000-0000-0000-0000-000000000001";
  String OTHER = "00000000-0000-0000-0000-000000000002";

  Clock clock();

  JobStore store();

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
    HouseClock.at(
        inAWhile(),
        () -> {
          store().renew(held, ONE);
          return null;
        });
    assertThat(HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER))).isEmpty();
  }

  @Test
  default void aHeartbeatThatComesTooLateTakesNothingBack() {
    put();
    List<Job> held = store().lease(kind(), 10, ONE);
    HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, OTHER));
    HouseClock.at(
        inAWhile().plus(later()).plus(later()),
        () -> {
          store().renew(held, ONE);
          return null;
        });
    assertThat(
            HouseClock.at(
                inAWhile().plus(later()).plusSeconds(1), () -> store().lease(kind(), 10, OTHER)))
        .hasSize(1);
  }

  @Test
  default void whatIsDoneIsNotDueAgain() {
    put();
    store().done(store().lease(kind(), 10, ONE));
    assertThat(isWaiting()).isFalse();
    assertThat(HouseClock.at(inAWhile(), () -> store().lease(kind(), 10, ONE))).isEmpty();
  }

  @Test
  default void whatIsGivenBackIsBlamedForNothing() {
    put();
    store().giveBack(store().lease(kind(), 10, ONE), "away", now());
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
    store().fail(Map.of(store().lease(kind(), 10, ONE).get(0), failure));
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

  default Instant inAWhile() {
    return now().plus(later());
  }

  default Instant now() {
    return clock().instant();
  }
}
