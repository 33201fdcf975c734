package org.zerodistance.foundation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that the application's clock follows the database, whatever the machine's clock shows. */
class DatabaseClockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Instant machine = NOON;
  private long nanos;
  private final DatabaseClock clock =
      new DatabaseClock(
          new Clock() {
            @Override
            public Instant instant() {
              return machine;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              throw new UnsupportedOperationException();
            }
          },
          () -> nanos);

  @Test
  void beforeTheFirstMeasurementTheMachineCounts() {
    assertThat(clock.instant()).isEqualTo(NOON);
    machine = NOON.plusSeconds(1);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void theDatabasesTimeCountsWithHalfOfTheRoundTrip() {
    DatabaseClock.Measurement measured =
        clock.measure(answering(NOON.plusSeconds(30), Duration.ofMillis(200))).orElseThrow();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(30).plusMillis(100));
    assertThat(measured.correction()).isEqualTo(Duration.ofMillis(30_100));
    assertThat(measured.machineAhead()).isEqualTo(Duration.ofMillis(-30_100));
  }

  @Test
  void theMachineMayBeSetToAnyDateMeanwhile() {
    clock.measure(answering(NOON, Duration.ZERO));
    machine = NOON.plus(Duration.ofDays(365));
    assertThat(clock.instant()).isEqualTo(NOON);
    pass(MINUTE);
    assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE));
    assertThat(
            clock.measure(answering(NOON.plus(MINUTE), Duration.ZERO)).orElseThrow().machineAhead())
        .isEqualTo(Duration.ofDays(365).minus(MINUTE));
  }

  @Test
  void aDifferenceWithinHalfOfTheRoundTripChangesNothing() {
    clock.measure(answering(NOON, Duration.ZERO));
    clock.measure(answering(NOON.plusMillis(10), Duration.ofMillis(40)));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(40));
    clock.measure(answering(NOON.plusMillis(61), Duration.ofMillis(2)));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(62));
  }

  @Test
  void aSlowAnswerIsNoMeasurement() {
    assertThat(clock.measure(answering(NOON.plusSeconds(30), Duration.ofMillis(2_001)))).isEmpty();
    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(clock.measure(answering(NOON.plusSeconds(30), Duration.ofSeconds(2)))).isPresent();
  }

  @Test
  void aDatabaseThatDoesNotAnswerLeavesTheClock() {
    clock.measure(answering(NOON, Duration.ZERO));
    assertThatThrownBy(
            () ->
                clock.measure(
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void itHasNoOtherZone() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThatThrownBy(() -> clock.withZone(ZoneId.of("Asia/Shanghai")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private Supplier<Instant> answering(Instant there, Duration roundTrip) {
    return () -> {
      pass(roundTrip);
      return there;
    };
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
