package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.TestHouse;

class RecurringJobIT implements JobStoreContract {
  private static final Instant NIGHT = Instant.parse("2026-03-01T19:30:00Z");

  private static TestHouse house;
  private static TestHouse secondNode;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    secondNode = TestHouse.on(house.database());
  }

  @AfterAll
  static void close() {
    secondNode.close();
    house.close();
  }

  @BeforeEach
  void empty() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM recurring_job"));
    RecordedRuns.RUNS.set(0);
    RecordedRuns.THROWS.set(null);
  }

  /** The store of a job that runs every hour. */
  @Override
  public JobStore store() {
    return store(house.get(Clock.class));
  }

  @Override
  public JobStore store(Clock clock) {
    RecurringJob hourly =
        new RecurringJob() {
          @Override
          public String name() {
            return kind();
          }

          @Override
          public Schedule schedule() {
            return Schedule.every(Duration.ofHours(1));
          }

          @Override
          public void run() {
            throw new UnsupportedOperationException();
          }
        };
    return new RecurringRuns(hourly, house.jdbi(), clock, house.get(HouseZone.class));
  }

  @Override
  public Instant databaseTime() {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one());
  }

  @Override
  public Clock clock() {
    return house.get(Clock.class);
  }

  @Override
  public String kind() {
    return "hourly";
  }

  @Override
  public Duration later() {
    return Duration.ofSeconds(70);
  }

  @Override
  public void put() {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "INSERT INTO recurring_job (name, available_at) VALUES (?, UTC_TIMESTAMP(6))",
                    kind()));
  }

  @Override
  public boolean isWaiting() {
    return !HouseClock.at(now().plus(Duration.ofMinutes(50)), () -> store().lease(kind(), 1, ONE))
        .isEmpty();
  }

  @Test
  void oneOfTwoNodesRunsItOnceANight() {
    drain(house, NIGHT);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> repeat(20, () -> drain(secondNode, NIGHT)));
    repeat(20, () -> drain(house, NIGHT));
    other.join();

    assertThat(RecordedRuns.RUNS).hasValue(1);
    drain(house, NIGHT.plus(Duration.ofHours(23)));
    assertThat(RecordedRuns.RUNS).hasValue(1);
    drain(house, NIGHT.plus(Duration.ofHours(24)));
    assertThat(RecordedRuns.RUNS).hasValue(2);
  }

  @Test
  void aNightThatWasMissedIsLeftOut() {
    drain(house, NIGHT);
    drain(house, NIGHT);
    Instant noon = NIGHT.plus(Duration.ofHours(33));
    drain(house, noon);
    drain(house, noon);
    assertThat(RecordedRuns.RUNS).hasValue(1);
    assertThat(state(noon).availableAt()).contains(Instant.parse("2026-03-03T19:00:00Z"));
  }

  @Test
  void aRunThatThrowsComesAgainAndStandsThereUntilItSucceeds() {
    RecordedRuns.THROWS.set(new IllegalStateException("on purpose"));
    drain(house, NIGHT);
    drain(house, NIGHT);
    assertThat(state(NIGHT).attempts()).isEqualTo(1);
    assertThat(state(NIGHT).lastError().orElseThrow())
        .startsWith("java.lang.IllegalStateException");
    assertThat(state(NIGHT).availableAt()).contains(NIGHT.plusSeconds(2));

    RecordedRuns.THROWS.set(null);
    drain(house, NIGHT.plusSeconds(2));
    assertThat(RecordedRuns.RUNS).hasValue(2);
    assertThat(state(NIGHT).attempts()).isZero();
    assertThat(state(NIGHT).lastError()).isEmpty();
    assertThat(state(NIGHT).endedAt()).contains(NIGHT.plusSeconds(2));
  }

  @Test
  void fromTheEighthFailureOnItWaitsForItsNextTime() {
    RecordedRuns.THROWS.set(new IllegalStateException("on purpose"));
    drain(house, NIGHT);
    Instant at = NIGHT;
    for (int i = 0; i < BackOff.MOST_ATTEMPTS; i++) {
      drain(house, at);
      at = at.plus(Duration.ofMinutes(5));
    }
    assertThat(RecordedRuns.RUNS).hasValue(8);
    assertThat(state(at).availableAt()).contains(Instant.parse("2026-03-02T19:00:00Z"));
  }

  /**
   * Every node looks at every recurring job each five seconds: it reads the zone, leases nothing
   * and sees that the row is there.
   */
  @Test
  void aLookAtAJobThatIsNotDueTakesThreeStatements() {
    put();
    store().done(store().lease(kind(), 1, ONE), ONE);

    SqlCount.reset();
    assertThat(store().lease(kind(), 1, ONE)).isEmpty();

    assertThat(SqlCount.get()).isEqualTo(3);
  }

  @Test
  void whatIsUnavailableIsNoFailure() {
    RecordedRuns.THROWS.set(new JobHandler.Unavailable(new IllegalStateException("away")));
    drain(house, NIGHT);
    drain(house, NIGHT);
    assertThat(state(NIGHT).attempts()).isZero();
    assertThat(state(NIGHT).lastError().orElseThrow())
        .as("why it waits")
        .contains("IllegalStateException");
    assertThat(state(NIGHT).availableAt()).contains(NIGHT.plusSeconds(60));
  }

  @Test
  void administratorsHaveItRunNow() {
    Instant noon = NIGHT.plus(Duration.ofHours(10));
    drain(house, NIGHT);
    drain(house, NIGHT);
    HouseClock.at(
        NIGHT.plusSeconds(60),
        () -> house.get(JobRetrying.class).retry(RecordedRuns.NAME, Optional.empty()));
    drain(house, NIGHT.plusSeconds(60));
    assertThat(RecordedRuns.RUNS).hasValue(2);
    assertThat(state(noon).running()).isFalse();
    assertThat(house.get(JobStats.class).recurring())
        .extracting(RecurringState::name)
        .contains(RecordedRuns.NAME);
  }

  @Test
  void whatAnAdministratorAskedForRunsOutsideItsHoursToo() {
    Instant noon = NIGHT.plus(Duration.ofHours(9));
    assertThat(HouseClock.at(noon, RecurringJobIT::ask)).isEqualTo(1);
    assertThat(state(noon).askedAt()).contains(noon);

    drain(house, noon.plusSeconds(5));

    assertThat(RecordedRuns.RUNS).hasValue(1);
    assertThat(state(noon.plusSeconds(5)).askedAt()).isEmpty();
    assertThat(state(noon).availableAt()).contains(Instant.parse("2026-03-02T19:00:00Z"));
    drain(house, noon.plusSeconds(10));
    assertThat(RecordedRuns.RUNS).as("once").hasValue(1);
  }

  @Test
  void aRunThatWasAskedForAndFailsComesAgainUntilItsEighthFailure() {
    RecordedRuns.THROWS.set(new IllegalStateException("on purpose"));
    Instant at = NIGHT.plus(Duration.ofHours(9));
    HouseClock.at(at, RecurringJobIT::ask);
    for (int i = 0; i < BackOff.MOST_ATTEMPTS + 2; i++) {
      drain(house, at);
      at = at.plus(Duration.ofMinutes(5));
    }
    assertThat(RecordedRuns.RUNS).hasValue(8);
    assertThat(state(at).askedAt()).isEmpty();
  }

  @Test
  void whatRunsCannotBeAskedFor() {
    RecurringRuns runs =
        new RecurringRuns(
            house.get(RecordedRuns.class),
            house.jdbi(),
            house.get(Clock.class),
            house.get(HouseZone.class));
    assertThat(HouseClock.at(NIGHT, () -> runs.lease(RecordedRuns.NAME, 1, ONE))).hasSize(1);

    assertThat(HouseClock.at(NIGHT.plusSeconds(5), RecurringJobIT::ask)).isZero();
    assertThat(HouseClock.at(NIGHT.plusSeconds(25), RecurringJobIT::ask)).isEqualTo(1);
  }

  @Test
  void aRunThatWasKilledAtTheEndOfItsHoursDoesNotStayRunning() {
    Instant end = Instant.parse("2026-03-01T20:59:50Z");
    RecurringRuns runs =
        new RecurringRuns(
            house.get(RecordedRuns.class),
            house.jdbi(),
            house.get(Clock.class),
            house.get(HouseZone.class));
    assertThat(HouseClock.at(end, () -> runs.lease(RecordedRuns.NAME, 1, "dead"))).hasSize(1);

    Instant over = end.plus(Duration.ofMinutes(5));
    drain(secondNode, over);

    assertThat(state(over).running()).isFalse();
    assertThat(state(over).availableAt()).contains(Instant.parse("2026-03-02T19:00:00Z"));
  }

  private static int ask() {
    return house.get(JobRetrying.class).retry(RecordedRuns.NAME, Optional.empty());
  }

  private static RecurringState state(Instant at) {
    return HouseClock.at(
        at,
        () ->
            house.get(JobStats.class).recurring().stream()
                .filter(job -> job.name().equals(RecordedRuns.NAME))
                .findFirst()
                .orElseThrow());
  }

  private static void drain(TestHouse node, Instant at) {
    HouseClock.at(at, () -> node.get(JobRunner.class).drain(RecordedRuns.NAME));
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }
}
