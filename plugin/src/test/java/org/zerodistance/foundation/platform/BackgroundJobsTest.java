package org.zerodistance.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.testing.Latches.waitFor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests {@link BackgroundJobs} on a timer with one thread, as in Payara. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundJobsTest {
  private static final Duration SHORT = Duration.ofMillis(5);

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
  private final ExecutorService carriers = Executors.newCachedThreadPool();
  private final BackgroundGate gate = new BackgroundGate();
  private final BackgroundJobs backgroundJobs =
      new BackgroundJobs(gate, () -> timer, () -> carriers);

  @BeforeEach
  void openTheGate() {
    gate.open();
  }

  @AfterEach
  void end() {
    timer.shutdownNow();
    carriers.shutdownNow();
  }

  @Test
  void longWorkHoldsUpNoOtherWork() {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch longBegun = new CountDownLatch(1);
    CountDownLatch ticks = new CountDownLatch(3);
    backgroundJobs.every(
        SHORT,
        "long",
        () -> {
          longBegun.countDown();
          waitFor(over);
        });
    waitFor(longBegun);
    backgroundJobs.every(SHORT, "short", ticks::countDown);
    CountDownLatch once = new CountDownLatch(1);
    backgroundJobs.once("once", once::countDown);

    waitFor(ticks);
    waitFor(once);
    over.countDown();
  }

  @Test
  void workNeverRunsBesideItself() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch ticks = new CountDownLatch(5);
    backgroundJobs.every(
        Duration.ofMillis(1),
        "slow",
        () -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          await(5);
          inside.decrementAndGet();
          ticks.countDown();
        });

    waitFor(ticks);
    assertThat(most).hasValue(1);
  }

  @Test
  void aFailureEndsNoSchedule() {
    CountDownLatch ticks = new CountDownLatch(3);
    backgroundJobs.every(
        SHORT,
        "failing",
        () -> {
          ticks.countDown();
          throw new IllegalStateException("on purpose");
        });

    waitFor(ticks);
  }

  @Test
  void anErrorIsLoggedAndEndsNoSchedule() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record);
          }

          @Override
          public void flush() {
            // nothing to flush
          }

          @Override
          public void close() {
            // nothing to close
          }
        };
    Logger logger = Logger.getLogger(BackgroundJobs.class.getName());
    logger.addHandler(handler);
    try {
      CountDownLatch ticks = new CountDownLatch(3);
      backgroundJobs.every(
          SHORT,
          "broken",
          () -> {
            ticks.countDown();
            throw new NoClassDefFoundError("on/purpose");
          });
      waitFor(ticks);
      CountDownLatch once = new CountDownLatch(1);
      backgroundJobs.once(
          "broken once",
          () -> {
            once.countDown();
            throw new StackOverflowError();
          });
      waitFor(once);
      while (logged.stream().noneMatch(r -> r.getMessage().contains("StackOverflowError"))) {
        await(5);
      }
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged)
        .anySatisfy(
            record -> {
              assertThat(record.getMessage())
                  .startsWith(
                      "broken failed: java.lang.NoClassDefFoundError\n\tat org.zerodistance.")
                  .doesNotContain("on/purpose");
              assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
              assertThat(record.getThrown()).isNull();
            });
  }

  @Test
  void interruptingEndsWhatRuns() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    BackgroundJobs.Repeated work =
        backgroundJobs.every(
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

    waitFor(interrupted);
  }

  @Test
  void nothingBeginsBeforeTheHouseIsOpen() {
    gate.shut();
    AtomicInteger early = new AtomicInteger();
    CountDownLatch ticks = new CountDownLatch(3);
    CountDownLatch once = new CountDownLatch(1);
    Runnable counted =
        () -> {
          if (!gate.isOpen()) {
            early.incrementAndGet();
          }
        };
    backgroundJobs.every(
        SHORT,
        "again and again",
        () -> {
          counted.run();
          ticks.countDown();
        });
    backgroundJobs.once(
        "once",
        () -> {
          counted.run();
          once.countDown();
        });
    // A second task on the same timer with the same period: after ten of its runs the other had its
    // time.
    CountDownLatch bells = new CountDownLatch(10);
    Future<?> ringing = timer.scheduleWithFixedDelay(bells::countDown, 5, 5, TimeUnit.MILLISECONDS);
    waitFor(bells);
    ringing.cancel(false);
    assertThat(ticks.getCount()).isEqualTo(3);
    assertThat(once.getCount()).isEqualTo(1);

    gate.open();

    waitFor(ticks);
    waitFor(once);
    assertThat(early).hasValue(0);
  }

  @Test
  void whatWaitsForAHouseThatNeverOpensIsForgotten() {
    gate.shut();
    AtomicInteger begun = new AtomicInteger();
    backgroundJobs.once("never", begun::incrementAndGet);
    gate.shut();

    gate.open();

    CountDownLatch next = new CountDownLatch(1);
    backgroundJobs.once("next", next::countDown);
    waitFor(next);
    assertThat(begun).hasValue(0);
  }

  private static void await(int millis) {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
