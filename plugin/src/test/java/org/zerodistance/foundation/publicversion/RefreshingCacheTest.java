package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.testing.Latches.waitFor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefreshingCacheTest {
  private final AtomicInteger readings = new AtomicInteger();
  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void isReadOnceUntilItIsForgotten() {
    RefreshingCache<Integer> memory = new RefreshingCache<>(readings::incrementAndGet);

    assertThat(memory.current()).isEqualTo(1);
    assertThat(memory.current()).isEqualTo(1);
    memory.forget();
    assertThat(memory.current()).isEqualTo(2);
  }

  @Test
  void whatWasStandsWhileTheDatabaseIsAway() {
    RefreshingCache<Integer> memory =
        new RefreshingCache<>(
            () -> {
              if (readings.incrementAndGet() > 1) {
                throw new ConnectionException(new IllegalStateException("on purpose"));
              }
              return 7;
            });
    memory.current();
    memory.forget();

    assertThat(memory.current()).isEqualTo(7);
  }

  @Test
  void nobodyWaitsForOneWhoReadsAnew() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Supplier<Integer> slow =
        () -> {
          int reading = readings.incrementAndGet();
          if (reading > 1) {
            begun.countDown();
            waitFor(never);
          }
          return reading;
        };
    RefreshingCache<Integer> memory = new RefreshingCache<>(slow);
    memory.current();
    memory.forget();
    Future<Integer> reader = people.submit(memory::current);
    waitFor(begun);

    assertThat(memory.current()).isEqualTo(1);
    assertThat(reader).isNotDone();
    never.countDown();
    assertThat(reader.get(30, TimeUnit.SECONDS)).isEqualTo(2);
  }
}
