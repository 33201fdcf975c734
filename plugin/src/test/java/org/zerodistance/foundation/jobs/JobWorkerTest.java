package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.monitoring.MeterText;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.HouseClock;

/** Tests the results of leased jobs: done, failed, set aside or given back. */
class JobWorkerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final int BATCH = 4;

  private final Clock clock = new HouseClock(Clock.fixed(NOON, java.time.ZoneOffset.UTC));
  private final MemoryJobs jobs = new MemoryJobs(clock);
  private final RecordingWork work = new RecordingWork();
  private final Meters meters = new Meters();
  private final JobWorker worker =
      // No job becomes due by the clock here, so the queue is never written to.
      new JobWorker(work, jobs, new JobQueue(null, clock), "node", clock, meters);

  /** Fails for the configured subjects, and records the rest. */
  private static final class RecordingWork implements JobHandler {
    private final List<Set<JobSubject>> batches = new ArrayList<>();
    private final List<String> contexts = new ArrayList<>();
    private final Map<JobSubject, JobFailure> gaveUp = new LinkedHashMap<>();
    private Function<Set<JobSubject>, Map<JobSubject, JobFailure>> does = subjects -> Map.of();
    private boolean ready = true;
    private int batchSize = BATCH;

    @Override
    public String kind() {
      return "recorded";
    }

    @Override
    public int batchSize() {
      return batchSize;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
      batches.add(subjects);
      contexts.add(LogContext.current().orElse("none"));
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
  void whatThrowsIsFoundAndTheOthersAreDone() {
    put(BATCH);
    throwing(3, () -> new IllegalStateException("unreadable"));

    assertThat(worker.drain()).isEqualTo(BATCH - 1);

    assertThat(jobs.waiting()).containsExactly(thing(3));
    assertThat(jobs.lastError())
        .startsWith("java.lang.IllegalStateException, at org.zerodistance.");
  }

  @Test
  void whatIsLeftAfterTooManyThrowsComesAgainWithoutBlame() {
    work.batchSize = 200;
    put(200);
    work.does =
        subjects -> {
          throw new IllegalStateException("broken as a whole");
        };

    assertThat(worker.drain()).isZero();

    int failed = (int) counted("failed");
    assertThat(failed).isBetween(1, 63);
    assertThat(jobs.waiting()).hasSize(200);
    List<Job> left = jobs.lease("recorded", 200, "other");
    assertThat(left).hasSize(200 - failed).extracting(Job::attempts).containsOnly(0);
  }

  @Test
  void whatTheEndOfTheNodeInterruptsIsBlamedForNothing() {
    put(2);
    work.does =
        subjects -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("the node stops");
        };

    assertThatThrownBy(worker::drain).hasMessage("the node stops");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(work.batches).hasSize(1);
    assertThat(HouseClock.at(NOON.plusSeconds(25), () -> jobs.lease("recorded", 2, "other")))
        .extracting(Job::attempts)
        .containsExactly(0, 0);
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
    assertThat(jobs.lastError())
        .startsWith("java.lang.IllegalStateException, at org.zerodistance.");
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

  /** Every way in which the worker is told that one subject is bad. */
  static Stream<Named<BiFunction<JobSubject, String, JobFailure>>> ways() {
    return Stream.of(
        Named.of("reported", (bad, text) -> JobFailure.later("mapper_parsing_exception")),
        Named.of("reported for good", (bad, text) -> JobFailure.forGood("refused")),
        Named.of(
            "thrown",
            (bad, text) -> {
              throw new IllegalArgumentException(text);
            }),
        Named.of(
            "thrown as an error",
            (bad, text) -> {
              throw new AssertionError(text);
            }),
        Named.of(
            "wrapped",
            (bad, text) -> {
              throw new CompletionException(text, new IllegalStateException(text));
            }),
        Named.of(
            "by the database",
            (bad, text) -> {
              throw new IllegalStateException(text, new SQLException(text, "23000", 1062));
            }));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void oneBadSubjectFailsAloneHoweverItIsTold(BiFunction<JobSubject, String, JobFailure> way) {
    put(BATCH);
    work.does =
        subjects ->
            subjects.contains(thing(3))
                ? Map.of(thing(3), way.apply(thing(3), "anna@example.org"))
                : Map.of();

    assertThat(worker.drain()).isEqualTo(BATCH - 1);

    assertThat(jobs.state("recorded").waiting() + jobs.state("recorded").setAside()).isEqualTo(1);
    assertThat(jobs.lastError()).isNotEmpty().doesNotContain("anna");
    assertThat(work.gaveUp.size()).isEqualTo(jobs.state("recorded").setAside());
  }

  /** Every way in which the worker is told that the other side is away. */
  static Stream<Named<RuntimeException>> away() {
    JobHandler.Unavailable unavailable = new JobHandler.Unavailable(new IllegalStateException("x"));
    ConnectionException connection = new ConnectionException(new SQLException("x", "08001", 0));
    return Stream.of(
        Named.of("thrown", unavailable),
        Named.of("wrapped", new CompletionException(unavailable)),
        Named.of("no connection", connection),
        Named.of("no connection, wrapped", new IllegalStateException("x", connection)));
  }

  @ParameterizedTest
  @MethodSource("away")
  void nobodyIsBlamedForAnotherSideHoweverItIsTold(RuntimeException away) {
    put(BATCH);
    work.does =
        subjects -> {
          throw away;
        };

    assertThat(worker.drain()).isZero();

    assertThat(work.batches).hasSize(1);
    assertThat(jobs.lease("recorded", BATCH, "other")).extracting(Job::attempts).containsOnly(0);
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

  private double counted(String result) {
    return value("zd_jobs_total{kind=\"recorded\",result=\"" + result + "\"}");
  }

  /** The value of a series in the text of the metrics. */
  private double value(String series) {
    return MeterText.of(meters)
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow();
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
