package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests the results of leased jobs: done, failed, set aside or given back. */
class JobWorkerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final int BATCH = 4;

  private final Clock clock = new HouseClock(Clock.fixed(NOON, java.time.ZoneOffset.UTC));
  private final MemoryJobs jobs = new MemoryJobs(clock);
  private final RecordingWork work = new RecordingWork();
  private final JobWorker worker =
      // No job becomes due by the clock here, so the queue is never written to.
      new JobWorker(work, jobs, new JobQueue(null, clock), "node", clock, new Meters());

  /** Fails for the configured subjects, and records the rest. */
  private static final class RecordingWork implements JobHandler {
    private final List<Set<JobSubject>> batches = new ArrayList<>();
    private final Map<JobSubject, JobFailure> gaveUp = new LinkedHashMap<>();
    private Function<Set<JobSubject>, Map<JobSubject, JobFailure>> does = subjects -> Map.of();
    private boolean ready = true;

    @Override
    public String kind() {
      return "recorded";
    }

    @Override
    public int batchSize() {
      return BATCH;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
      batches.add(subjects);
      return does.apply(subjects);
    }

    @Override
    public void gaveUp(JobSubject subject, JobFailure failure) {
      gaveUp.put(subject, failure);
    }
  }

  @Test
  void allThatIsDueIsCarriedOutBatchByBatch() {
    put(10);

    assertThat(worker.drain()).isEqualTo(10);

    assertThat(work.batches).extracting(Set::size).containsExactly(4, 4, 2);
    assertThat(jobs.waiting()).isEmpty();
  }

  @Test
  void nothingIsLeasedWhileTheHandlerIsNotReady() {
    put(1);
    work.ready = false;

    assertThat(worker.drain()).isZero();

    assertThat(work.batches).isEmpty();
    assertThat(jobs.state("recorded").running()).isZero();
  }

  @Test
  void manyJobsAboutOneSubjectAreDeliveredOnce() {
    jobs.put(thing(1));
    jobs.put(thing(1));
    jobs.put(thing(2));

    assertThat(worker.drain()).isEqualTo(3);

    assertThat(work.batches).containsExactly(Set.of(thing(1), thing(2)));
    assertThat(jobs.waiting()).isEmpty();
  }

  @Test
  void aFailingBatchIsNotAskedAgainInTheSameBreath() {
    put(2 * BATCH);
    work.does = subjects -> failing(subjects, JobFailure.later("no"));

    assertThat(worker.drain()).isZero();

    assertThat(work.batches).hasSize(1);
    assertThat(jobs.waiting()).hasSize(2 * BATCH);
  }

  @Test
  void whatFailsComesAgainAfterAWhileWithItsReason() {
    jobs.put(thing(1));
    work.does = subjects -> failing(subjects, JobFailure.later("no"));

    assertThat(worker.drain()).isZero();

    assertThat(jobs.availableAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(jobs.lastError()).isEqualTo("no");
    assertThat(work.gaveUp).isEmpty();
  }

  @Test
  void theLastFailureAndOneForGoodAreToldToTheHandler() {
    jobs.put(thing(1), BackOff.MOST_ATTEMPTS - 2);
    jobs.put(thing(2), BackOff.MOST_ATTEMPTS - 1);
    jobs.put(thing(3));
    work.does =
        subjects -> {
          Map<JobSubject, JobFailure> failed = failing(subjects, JobFailure.later("again"));
          failed.replace(thing(3), JobFailure.forGood("never"));
          return failed;
        };

    worker.drain();

    assertThat(work.gaveUp)
        .isEqualTo(
            Map.of(thing(2), JobFailure.later("again"), thing(3), JobFailure.forGood("never")));
    assertThat(jobs.waiting()).containsExactly(thing(1));
    assertThat(jobs.setAside("recorded", 10))
        .extracting(JobStore.Failed::subjectId)
        .containsExactly(2L, 3L);
  }

  @Test
  void whatThrowsIsFoundAndTheOthersAreDone() {
    put(BATCH);
    throwing(3, () -> new IllegalStateException("unreadable"));

    assertThat(worker.drain()).isEqualTo(BATCH - 1);

    assertThat(jobs.waiting()).containsExactly(thing(3));
    assertThat(jobs.lastError()).isEqualTo("java.lang.IllegalStateException: unreadable");
  }

  @Test
  void nobodyIsBlamedWhileTheOtherSideIsAway() {
    put(2);
    Instant later = NOON.plus(Duration.ofMinutes(10));
    throwing(1, () -> new JobHandler.Unavailable("maintenance", later));

    assertThat(worker.drain()).isZero();

    assertThat(jobs.waiting()).hasSize(2);
    assertThat(jobs.availableAt()).isEqualTo(later);
    assertThat(jobs.lastError()).isEqualTo("maintenance");
    assertThat(jobs.lease("recorded", 1, "other")).isEmpty();
  }

  @Test
  void withoutATimeItIsTriedAgainAtTheNextLook() {
    put(1);
    throwing(1, () -> new JobHandler.Unavailable(new IllegalStateException("away")));
    worker.drain();
    assertThat(jobs.availableAt()).isEqualTo(NOON);
    assertThat(jobs.lastError()).isEqualTo("away");
    assertThat(jobs.lease("recorded", 1, "other")).extracting(Job::attempts).containsExactly(0);
  }

  @Test
  void aDatabaseThatIsAwayBlamesNobodyEither() {
    put(2);
    throwing(2, () -> new ConnectionException(new IllegalStateException("refused")));

    assertThat(worker.drain()).isZero();

    assertThat(jobs.waiting()).hasSize(2);
    assertThat(jobs.availableAt()).isEqualTo(NOON);
    assertThat(jobs.lease("recorded", 2, "other")).extracting(Job::attempts).containsExactly(0, 0);
  }

  @Test
  void whatWasDoneBeforeTheOtherSideWentAwayIsDone() {
    put(BATCH);
    // The first half of the batch is delivered, then the external system becomes unavailable.
    work.does =
        subjects -> {
          if (subjects.size() == BATCH) {
            throw new IllegalStateException("too many");
          }
          if (subjects.contains(thing(BATCH))) {
            throw new JobHandler.Unavailable(new IllegalStateException("away"));
          }
          return Map.of();
        };

    assertThat(worker.drain()).isEqualTo(2);

    assertThat(jobs.waiting()).containsExactly(thing(3), thing(4));
  }

  @Test
  void aHeartbeatExtendsWhatIsInHandAndNothingElse() {
    put(1);
    List<Instant> ends = new ArrayList<>();
    work.does =
        subjects -> {
          HouseClock.at(
              NOON.plusSeconds(15),
              () -> {
                worker.beat();
                return null;
              });
          ends.add(jobs.availableAt());
          return failing(subjects, JobFailure.later("no"));
        };
    worker.drain();
    assertThat(ends).containsExactly(NOON.plusSeconds(35));

    worker.beat();
    assertThat(jobs.availableAt()).isEqualTo(NOON.plusSeconds(2));
  }

  private void put(int many) {
    LongStream.rangeClosed(1, many).forEach(id -> jobs.put(thing(id)));
  }

  private void throwing(long id, java.util.function.Supplier<RuntimeException> thrown) {
    work.does =
        subjects -> {
          if (subjects.contains(thing(id))) {
            throw thrown.get();
          }
          return Map.of();
        };
  }

  private static Map<JobSubject, JobFailure> failing(Set<JobSubject> subjects, JobFailure failure) {
    Map<JobSubject, JobFailure> failed = new LinkedHashMap<>();
    subjects.forEach(subject -> failed.put(subject, failure));
    return failed;
  }

  private static JobSubject thing(long id) {
    return new JobSubject("thing", id);
  }
}
