package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests the results of leased jobs: done, failed, set aside or given back. */
class JobWorkerTest extends WorkerScene {
  @Test
  void allThatIsDueIsCarriedOutBatchByBatch() {
    put(10);

    assertThat(worker.drain()).isEqualTo(10);

    assertThat(work.batches).extracting(Set::size).containsExactly(4, 4, 2);
    assertThat(jobs.waiting()).isEmpty();
    assertThat(counted("done")).isEqualTo(10);
    assertThat(counted("failed")).isZero();
    assertThat(counted("set-aside")).isZero();
  }

  @Test
  void eachBatchIsTimed() {
    put(10);

    worker.drain();

    assertThat(value("zd_job_seconds_count{kind=\"recorded\"}")).isEqualTo(3);
    assertThat(value("zd_job_seconds_sum{kind=\"recorded\"}")).isBetween(0d, 60d);
  }

  @Test
  void linesInTheLogNameTheFirstJobAndTheNumberOfOthers() {
    put(BATCH + 1);

    worker.drain();

    assertThat(work.contexts).containsExactly("job=recorded/1+3", "job=recorded/5");
    assertThat(LogContext.current()).isEmpty();
  }

  @Test
  void aJobThatComesAgainIsAWarningAndOneThatIsSetAsideAnError() {
    jobs.put(thing(1));
    jobs.put(thing(2), BackOff.MOST_ATTEMPTS - 1);
    work.does = subjects -> failing(subjects, JobFailure.later("no"));
    Map<Object, Level> levels = new HashMap<>();
    Logger logger = Logger.getLogger(JobWorker.class.getName());
    Filter before = logger.getFilter();
    logger.setFilter(
        line -> {
          levels.put(line.getParameters()[1], line.getLevel());
          assertThat(line.getMessage())
              .contains(line.getLevel().equals(Level.SEVERE) ? "set aside" : "comes again");
          return true;
        });

    try {
      worker.drain();
    } finally {
      logger.setFilter(before);
    }

    assertThat(levels).isEqualTo(Map.of(thing(1), Level.WARNING, thing(2), Level.SEVERE));
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
    assertThat(counted("done")).isZero();
    assertThat(counted("failed")).isEqualTo(3);
    assertThat(counted("set-aside")).isEqualTo(2);
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
}
