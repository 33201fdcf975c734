package org.zerodistance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a timer of one thread, as Payara has it. */
class BackgroundTest {
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final int PATIENCE = 30;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
  private final ExecutorService carriers = Executors.newCachedThreadPool();
  private final Background background = new Background(() -> timer, () -> carriers);

  @AfterEach
  void end() {
    timer.shutdownNow();
    carriers.shutdownNow();
  }

  @Test
  void longWorkHoldsUpNoOtherWork() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch longBegun = new CountDownLatch(1);
    CountDownLatch ticks = new CountDownLatch(3);
    background.every(
        SHORT,
        "long",
        () -> {
          longBegun.countDown();
          waitFor(over);
        });
    waitFor(longBegun);
    background.every(SHORT, "short", ticks::countDown);
    CountDownLatch once = new CountDownLatch(1);
    background.once("once", once::countDown);

    assertThat(ticks.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(once.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    over.countDown();
  }

  @Test
  void workNeverRunsBesideItself() throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch ticks = new CountDownLatch(5);
    background.every(
        Duration.ofMillis(1),
        "slow",
        () -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          await(5);
          inside.decrementAndGet();
          ticks.countDown();
        });

    assertThat(ticks.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(most).hasValue(1);
  }

  @Test
  void aFailureEndsNoSchedule() throws InterruptedException {
    CountDownLatch ticks = new CountDownLatch(3);
    background.every(
        SHORT,
        "failing",
        () -> {
          ticks.countDown();
          throw new IllegalStateException("on purpose");
        });

    assertThat(ticks.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void interruptingEndsWhatRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Background.Repeated work =
        background.every(
            SHORT,
            "waiting",
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    waitFor(begun);

    work.interrupt();

    assertThat(interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(int millis) {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
