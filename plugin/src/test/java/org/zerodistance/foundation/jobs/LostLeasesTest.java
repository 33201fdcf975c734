package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests a worker whose jobs another node takes over while it carries them out. */
class LostLeasesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final Instant LATER = NOON.plus(MemoryJobs.LEASE).plusSeconds(1);
  private static final int BATCH = 4;

  private final Clock clock = new HouseClock(Clock.fixed(NOON, ZoneOffset.UTC));
  private final MemoryJobs jobs = new MemoryJobs(clock);
  private final List<Set<JobSubject>> batches = new ArrayList<>();
  private final List<JobSubject> gaveUp = new ArrayList<>();
  private final List<Boolean> interrupted = new ArrayList<>();

  @Test
  void ofABatchThatWasTakenOverOnlyWhatIsStillHeldIsDelivered() {
    put(BATCH);
    // The batch throws after another node has taken its first half over.
    JobWorker worker =
        worker(
            false,
            BATCH / 2,
            subjects -> {
              if (subjects.size() == BATCH) {
                throw new IllegalStateException("too many");
              }
              return Map.of();
            });

    assertThat(worker.drain()).isEqualTo(BATCH / 2);

    assertThat(batches.subList(1, batches.size())).containsExactly(Set.of(thing(3), thing(4)));
    assertThat(jobs.waiting()).containsExactly(thing(1), thing(2));
  }

  @Test
  void theHandlerGivesUpNothingThatAnotherNodeHolds() {
    jobs.put(thing(1), BackOff.MOST_ATTEMPTS - 1);
    // Without a heartbeat in between.
    JobWorker worker =
        worker(
            false,
            0,
            subjects -> {
              HouseClock.at(LATER, () -> jobs.lease("recorded", 1, "other"));
              Map<JobSubject, JobFailure> failed = new LinkedHashMap<>();
              subjects.forEach(subject -> failed.put(subject, JobFailure.forGood("never")));
              return failed;
            });

    assertThat(worker.drain()).isZero();

    assertThat(gaveUp).isEmpty();
    assertThat(jobs.waiting()).containsExactly(thing(1));
  }

  @Test
  void longWorkIsInterruptedOnceAnotherNodeHasAllOfIt() {
    put(1);
    JobWorker worker =
        worker(
            true,
            1,
            subjects -> {
              throw new IllegalStateException("interrupted");
            });

    assertThat(worker.drain()).isZero();

    assertThat(interrupted).containsExactly(true);
    assertThat(Thread.currentThread().isInterrupted()).as("after the work").isFalse();
    assertThat(jobs.waiting()).containsExactly(thing(1));
    assertThat(jobs.lastError()).isEmpty();
  }

  @Test
  void shortWorkIsNotInterrupted() {
    put(1);
    JobWorker worker = worker(false, 1, subjects -> Map.of());

    worker.drain();

    assertThat(interrupted).containsExactly(false);
    assertThat(jobs.waiting()).containsExactly(thing(1));
  }

  /**
   * A worker of which another node takes over the first jobs during the first batch, which the
   * worker's next heartbeat finds out.
   */
  private JobWorker worker(
      boolean interruptible,
      int takenOver,
      Function<Set<JobSubject>, Map<JobSubject, JobFailure>> does) {
    JobWorker[] worker = new JobWorker[1];
    JobHandler handler =
        new JobHandler() {
          @Override
          public String kind() {
            return "recorded";
          }

          @Override
          public int batchSize() {
            return BATCH;
          }

          @Override
          public boolean interruptible() {
            return interruptible;
          }

          @Override
          public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
            batches.add(subjects);
            if (takenOver > 0 && batches.size() == 1) {
              HouseClock.at(
                  LATER,
                  () -> {
                    jobs.lease("recorded", takenOver, "other");
                    worker[0].beat();
                    return null;
                  });
            }
            interrupted.add(Thread.currentThread().isInterrupted());
            return does.apply(subjects);
          }

          @Override
          public void gaveUp(JobSubject subject, JobFailure failure) {
            gaveUp.add(subject);
          }
        };
    worker[0] =
        new JobWorker(handler, jobs, new JobQueue(null, clock), "node", clock, new Meters());
    return worker[0];
  }

  private void put(int many) {
    LongStream.rangeClosed(1, many).forEach(id -> jobs.put(thing(id)));
  }

  private static JobSubject thing(long id) {
    return new JobSubject("thing", id);
  }
}
