package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Latches.waitFor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.TestBackground;

/** Tests how a node begins to work on its jobs and how it stops. */
class JobRunnerTest {
  private final Clock clock = HouseClock.system();
  private final TestBackground background = new TestBackground();

  /** Has one job, and works on it until it is released or interrupted. */
  private final class LongWork implements JobHandler {
    private final String kind;
    private final boolean interruptible;
    private final MemoryJobs jobs = new MemoryJobs(clock);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> end = new CompletableFuture<>();

    LongWork(String kind, boolean interruptible) {
      this.kind = kind;
      this.interruptible = interruptible;
      jobs.put(new JobSubject("thing", 1));
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(5);
    }

    @Override
    public boolean interruptible() {
      return interruptible;
    }

    @Override
    public Optional<JobStore> store() {
      return Optional.of(jobs);
    }

    @Override
    public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
      begun.countDown();
      try {
        end.complete(release.await(30, TimeUnit.SECONDS) ? "released" : "left alone");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        end.complete("interrupted");
      }
      return Map.of();
    }

    String end() {
      return end.orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void eachKindWorksFromTheStartOnWithoutWaitingForAnother() {
    LongWork one = new LongWork("one", false);
    LongWork two = new LongWork("two", false);

    runner(one, two).start(new ApplicationReady());

    waitFor(one.begun);
    waitFor(two.begun);
    one.release.countDown();
    two.release.countDown();
    assertThat(one.end()).isEqualTo("released");
    assertThat(two.end()).isEqualTo("released");
  }

  @Test
  void aStopInterruptsOnlyWorkThatTakesLongAndStartsNoMore() {
    LongWork brief = new LongWork("brief", false);
    LongWork hours = new LongWork("hours", true);
    JobRunner runner = runner(brief, hours);
    runner.start(new ApplicationReady());
    waitFor(brief.begun);
    waitFor(hours.begun);

    runner.stop();

    assertThat(hours.end()).isEqualTo("interrupted");
    brief.release.countDown();
    assertThat(brief.end()).isEqualTo("released");
    assertThat(background.schedules()).isZero();
  }

  @Test
  void aKindHasOneHandler() {
    assertThatThrownBy(() -> runner(new LongWork("one", false), new LongWork("one", true)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one");
  }

  @Test
  void aKindWithoutAStoreUsesTheCommonOne() {
    MemoryJobs common = new MemoryJobs(clock);
    LongWork own = new LongWork("own", false);
    JobHandler plain =
        new JobHandler() {
          @Override
          public String kind() {
            return "plain";
          }

          @Override
          public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
            return Map.of();
          }
        };
    common.put(new JobSubject("thing", 2));
    JobRunner runner = runner(common, own, plain);

    assertThat(runner.drain("plain")).isEqualTo(1);

    assertThat(common.waiting()).isEmpty();
    assertThat(own.jobs.waiting()).hasSize(1);
    assertThat(runner.worker("plain").store()).isSameAs(common);
    assertThat(runner.worker("own").store()).isSameAs(own.jobs);
    assertThat(runner.workers()).extracting(JobWorker::handler).containsExactly(own, plain);
  }

  private JobRunner runner(JobHandler... handlers) {
    return runner(new MemoryJobs(clock), handlers);
  }

  private JobRunner runner(JobStore common, JobHandler... handlers) {
    return new JobRunner(
        List.of(handlers),
        common,
        // No job becomes due by the clock here, so the queue is never written to.
        new JobQueue(null, clock),
        background.jobs(),
        clock,
        new Meters());
  }
}
