package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Latches.waitFor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestCoalescerTest {
  private static final int CROWD = 16;

  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    people.shutdownNow();
  }

  @Test
  void nobodyMissesWhatWasThereBeforeTheQuestion() throws Exception {
    AtomicLong changes = new AtomicLong();
    RequestCoalescer reading = new RequestCoalescer(changes::get);
    List<Future<Boolean>> asked = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      asked.add(
          people.submit(
              () -> {
                boolean fresh = true;
                for (int times = 0; times < 2_000; times++) {
                  long mine = changes.incrementAndGet();
                  fresh &= reading.read() >= mine;
                }
                return fresh;
              }));
    }
    for (Future<Boolean> fresh : asked) {
      assertThat(fresh.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aReadingThatHadBegunBeforeIsNotMine() throws Exception {
    AtomicLong changes = new AtomicLong(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger readings = new AtomicInteger();
    RequestCoalescer reading =
        new RequestCoalescer(
            () -> {
              long value = changes.get();
              if (readings.incrementAndGet() == 1) {
                begun.countDown();
                waitFor(goOn);
              }
              return value;
            });
    Future<Long> first = people.submit(reading::read);
    waitFor(begun);
    changes.set(2);
    Future<Long> second = people.submit(reading::read);
    goOn.countDown();

    assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(2);
  }

  @Test
  void aReadingThatHangsHoldsUpNobody() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger readings = new AtomicInteger();
    RequestCoalescer reading =
        new RequestCoalescer(
            () -> {
              if (readings.incrementAndGet() == 1) {
                begun.countDown();
                waitFor(never);
              }
              return 7;
            });
    Future<Long> hanging = people.submit(reading::read);
    waitFor(begun);

    assertThat(people.submit(reading::read).get(30, TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(hanging).isNotDone();
    never.countDown();
  }

  @Test
  void aFailureIsNotRemembered() {
    AtomicInteger readings = new AtomicInteger();
    RequestCoalescer reading =
        new RequestCoalescer(
            () -> {
              if (readings.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
              }
              return 7;
            });

    assertThatThrownBy(reading::read).hasMessage("on purpose");
    assertThat(reading.read()).isEqualTo(7);
  }
}
