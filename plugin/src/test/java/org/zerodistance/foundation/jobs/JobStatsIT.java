package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.MeterText;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.testing.TestHouse;

/** Tests the figures of the jobs: five about things, of which one is running and two set aside. */
class JobStatsIT {
  private static final String KIND = RecordingHandler.KIND;
  private static final Instant NIGHT = Instant.parse("2026-03-01T19:30:00Z");

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void fiveJobs() {
    RecordingHandler.forget();
    RecordedRuns.THROWS.set(null);
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
    house.jdbi().useHandle(h -> h.execute("DELETE FROM recurring_job"));
    at(NIGHT, () -> put(LongStream.of(1, 2)));
    RecordingHandler.on(
        "thing",
        s -> {
          throw RecordingHandler.failing("cannot take " + s.id());
        });
    for (int i = 0; i < BackOff.MOST_ATTEMPTS; i++) {
      at(NIGHT.plusSeconds(600L * i), () -> house.get(JobRunner.class).drain(KIND));
    }
    at(NIGHT, () -> put(LongStream.of(3, 4, 5)));
    house.jdbi().useHandle(h -> h.execute("UPDATE outbox SET created_at = ?", NIGHT));
    at(NIGHT, () -> house.get(JobRows.class).lease(KIND, 1, "node"));
  }

  @Test
  void aKindShowsWhatWaitsRunsAndIsSetAside() {
    JobStore.State state = new JobStore.State(3, 1, Optional.of(NIGHT), 2);

    assertThat(at(NIGHT, () -> stats().state(KIND))).isEqualTo(state);
    assertThat(at(NIGHT, () -> stats().kinds()))
        .contains(new JobStats.KindState(KIND, state))
        .extracting(JobStats.KindState::name)
        .doesNotContain(RecordedRuns.NAME);
    assertThat(stats().recurring())
        .extracting(RecurringState::name)
        .contains(RecordedRuns.NAME)
        .doesNotContain(KIND);
  }

  @Test
  void whatIsSetAsideIsCountedOverAllKindsAndListedByKind() {
    assertThat(stats().setAside()).isEqualTo(2);
    assertThat(stats().setAside(KIND, 10))
        .extracting(JobStore.Failed::lastError)
        .containsExactly("cannot take 1", "cannot take 2");
    assertThat(stats().setAside(KIND, 1)).hasSize(1);
  }

  @Test
  void kindsAndRecurringJobsAreKnownByTheirNames() {
    assertThat(stats().isKnown(KIND)).isTrue();
    assertThat(stats().isKnown(RecordedRuns.NAME)).isTrue();
    assertThat(stats().isKnown("unknown")).isFalse();
    assertThatThrownBy(() -> stats().setAside("unknown", 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRecurringJobThatFailedCountsAsSetAsideUntilItSucceeds() {
    runNightly(NIGHT);
    assertThat(at(NIGHT, () -> stats().state(RecordedRuns.NAME)).setAside()).isZero();

    RecordedRuns.THROWS.set(new IllegalStateException("on purpose"));
    Instant next = NIGHT.plusSeconds(86_400);
    runNightly(next);

    assertThat(at(next, () -> stats().state(RecordedRuns.NAME)))
        .isEqualTo(new JobStore.State(1, 0, Optional.empty(), 1));
  }

  @Test
  void theMetricsHaveEachKindAndEachRecurringJob() {
    runNightly(NIGHT);
    RecordedRuns.THROWS.set(new IllegalStateException("on purpose"));
    Instant next = NIGHT.plusSeconds(86_400);
    runNightly(next);

    assertThat(at(next.plusSeconds(90), () -> MeterText.of(stats())).lines().toList())
        .containsAll(
            List.of(
                "zd_job_waiting{kind=\"recorded\"} 3.0",
                "zd_job_running{kind=\"recorded\"} 0.0",
                "zd_job_oldest_seconds{kind=\"recorded\"} 86490.0",
                "zd_job_set_aside{kind=\"recorded\"} 2.0",
                "zd_recurring_job_failures{job=\"recorded-runs\"} 1.0",
                "zd_recurring_job_success_age_seconds{job=\"recorded-runs\"} 86490.0"));
    assertThat(at(NIGHT, () -> MeterText.of(stats())))
        .contains("zd_job_running{kind=\"recorded\"} 1.0");
  }

  @Test
  void aKindWithoutJobsHasNoOldestOne() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));

    assertThat(MeterText.of(stats())).contains("zd_job_oldest_seconds{kind=\"recorded\"} 0.0");
  }

  private static void runNightly(Instant at) {
    at(at, () -> house.get(JobRunner.class).drain(RecordedRuns.NAME));
  }

  private static boolean put(LongStream ids) {
    house
        .get(JobQueue.class)
        .putAll(KIND, ids.mapToObj(id -> new JobSubject("thing", id)).toList());
    return true;
  }

  private static <T> T at(Instant instant, java.util.function.Supplier<T> work) {
    return HouseClock.at(instant, work);
  }

  private static JobStats stats() {
    return house.get(JobStats.class);
  }
}
