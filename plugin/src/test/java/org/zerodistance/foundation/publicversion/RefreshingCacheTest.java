package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Latches.waitFor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.Meters;

class RefreshingCacheTest {
  private static final long OVERDUE = Duration.ofSeconds(6).toNanos();

  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicLong version = new AtomicLong(1);
  private final AtomicBoolean inTransaction = new AtomicBoolean();
  private final AtomicLong nanos = new AtomicLong();
  private final ExecutorService people = Executors.newCachedThreadPool();

  @BeforeEach
  void begin() {
    OldestCachedVersion.reset();
  }

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void isReadOnceForEachVersionUntilItIsForgotten() {
    RefreshingCache<Integer> cache = cache(readings::incrementAndGet);

    assertThat(cache.current()).isEqualTo(1);
    assertThat(cache.current()).isEqualTo(1);
    version.set(2);
    assertThat(cache.current()).isEqualTo(2);
    assertThat(cache.current()).isEqualTo(2);
    cache.forget();
    assertThat(cache.current()).isEqualTo(3);
  }

  @Test
  void isReadAgainAfterAWhileThoughNobodyAsksForTheVersion() {
    RefreshingCache<Integer> cache = cache(readings::incrementAndGet);
    cache.current();
    nanos.addAndGet(OVERDUE);
    cache.current();

    assertThat(cache.current()).isEqualTo(2);
  }

  @Test
  void aReadingThatBeganBeforeAChangeIsNotGivenOutAfterIt() throws Exception {
    AtomicInteger table = new AtomicInteger(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    RefreshingCache<Integer> cache =
        cache(
            () -> {
              int value = table.get();
              if (readings.incrementAndGet() == 2) {
                begun.countDown();
                waitFor(go);
              }
              return value;
            });
    cache.current();
    nanos.addAndGet(OVERDUE);
    Future<Integer> early = people.submit(cache::current);
    waitFor(begun);
    table.set(2);
    version.set(2);
    OldestCachedVersion.reset();

    assertThat(cache.current()).isEqualTo(2);
    go.countDown();
    early.get(30, TimeUnit.SECONDS);
    assertThat(cache.current()).isEqualTo(2);
    assertThat(OldestCachedVersion.version()).isEqualTo(2);
  }

  @Test
  void whatWasStandsUnderItsOldVersionWhileTheDatabaseIsAway() {
    RefreshingCache<Integer> cache =
        cache(
            () -> {
              if (readings.incrementAndGet() > 1) {
                throw new ConnectionException(new IllegalStateException("on purpose"));
              }
              return 7;
            });
    cache.current();
    version.set(2);
    OldestCachedVersion.reset();

    assertThat(cache.current()).isEqualTo(7);
    assertThat(cache.current()).isEqualTo(7);
    assertThat(readings).as("one attempt for all who ask").hasValue(2);
    assertThat(OldestCachedVersion.version()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatWasNeverThereIsAFailure() {
    RefreshingCache<Integer> cache =
        cache(
            () -> {
              throw new ConnectionException(new IllegalStateException("on purpose"));
            });
    assertThatThrownBy(cache::current).isInstanceOf(ConnectionException.class);
  }

  @Test
  void aTransactionReadsForItselfAndLeavesNothingBehind() {
    RefreshingCache<Integer> cache = cache(readings::incrementAndGet);
    inTransaction.set(true);
    assertThat(cache.current()).isEqualTo(1);
    assertThat(cache.current()).isEqualTo(2);
    inTransaction.set(false);

    assertThat(cache.current()).isEqualTo(3);
    assertThat(cache.current()).isEqualTo(3);
  }

  @Test
  void nobodyWaitsForOneWhoReadsAnewAtTheSameVersion() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    RefreshingCache<Integer> cache =
        cache(
            () -> {
              int reading = readings.incrementAndGet();
              if (reading > 1) {
                begun.countDown();
                waitFor(never);
              }
              return reading;
            });
    cache.current();
    nanos.addAndGet(OVERDUE);
    Future<Integer> reader = people.submit(cache::current);
    waitFor(begun);

    assertThat(cache.current()).isEqualTo(1);
    assertThat(reader).isNotDone();
    never.countDown();
    reader.get(30, TimeUnit.SECONDS);
    assertThat(cache.current()).isEqualTo(2);
  }

  private RefreshingCache<Integer> cache(Supplier<Integer> source) {
    return new RefreshingCache<>(
        source, version::get, inTransaction::get, new Meters().cache("test"), nanos::get);
  }
}
