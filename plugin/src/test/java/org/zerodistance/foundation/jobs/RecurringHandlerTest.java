package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests how a recurring job is seen by the queue. */
class RecurringHandlerTest {
  private final Clock clock = HouseClock.system();
  private final AtomicInteger runs = new AtomicInteger();
  private final RecurringJob job =
      new RecurringJob() {
        @Override
        public String name() {
          return "nightly";
        }

        @Override
        public Schedule schedule() {
          return Schedule.every(Duration.ofDays(1));
        }

        @Override
        public void run() {
          runs.incrementAndGet();
        }
      };
  private final RecurringRuns store = new RecurringRuns(job, null, clock, null);
  private final RecurringHandler handler = new RecurringHandler(job, store);

  @Test
  void aRecurringJobIsAKindWithAStoreOfItsOwn() {
    assertThat(handler.kind()).isEqualTo("nightly");
    assertThat(handler.store()).containsSame(store);
    assertThat(handler.take(Set.of(new JobSubject("run", 0)))).isEmpty();
    assertThat(runs).hasValue(1);
  }

  @Test
  void itIsLookedForEveryFiveSecondsAndAStopNeedNotWaitForIt() {
    assertThat(handler.poll()).isEqualTo(Duration.ofSeconds(5));
    assertThat(handler.interruptible()).isTrue();
  }

  @Test
  void itIsNeverSetAside() {
    for (int failures : new int[] {0, BackOff.MOST_ATTEMPTS - 1, 100}) {
      assertThat(store.isLast(new Job(0, new JobSubject("run", 0), failures))).isFalse();
    }
    assertThat(store.setAside("nightly", 10)).isEmpty();
  }
}
