package org.zerodistance.foundation.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time of the database, which is the same for all nodes, whatever the clocks of their machines
 * show. {@link ClockSynchronization} measures it; between two measurements it advances with the
 * JVM's monotonic timer, which does not follow the machine's clock when that is set. Before the
 * first measurement, the machine's clock is used.
 */
final class DatabaseClock extends Clock {
  /** A longer round trip says too little about the time at its end. */
  static final Duration LONGEST_ROUND_TRIP = Duration.ofSeconds(2);

  private record Reading(Instant at, long nanos) {}

  /**
   * A measurement.
   *
   * @param correction the time by which this clock was wrong; positive when it was behind
   * @param machineAhead the time by which the machine's clock is ahead of the database's
   */
  record Measurement(Duration correction, Duration machineAhead) {}

  private final Clock machine;
  private final LongSupplier nanos;
  private volatile Optional<Reading> reading = Optional.empty();

  DatabaseClock(Clock machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
  }

  /**
   * Measures the database's time and follows it. Half of the round trip is added; a difference
   * within that half is no evidence, so the clock keeps its course.
   *
   * @param database reads the database's time
   * @return empty when the round trip took too long
   */
  Optional<Measurement> measure(Supplier<Instant> database) {
    long sent = nanos.getAsLong();
    Instant there = database.get();
    long received = nanos.getAsLong();
    Duration roundTrip = Duration.ofNanos(received - sent);
    if (roundTrip.compareTo(LONGEST_ROUND_TRIP) > 0) {
      return Optional.empty();
    }
    Duration half = roundTrip.dividedBy(2);
    Instant now = there.plus(half);
    Duration correction = Duration.between(at(received), now);
    if (reading.isEmpty() || correction.abs().compareTo(half) > 0) {
      reading = Optional.of(new Reading(now, received));
    }
    return Optional.of(new Measurement(correction, Duration.between(now, machine.instant())));
  }

  private Instant at(long timer) {
    return reading.map(r -> r.at().plusNanos(timer - r.nanos())).orElseGet(machine::instant);
  }

  @Override
  public Instant instant() {
    return at(nanos.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  /** Of no use to the application, which converts instants to the house's zone instead. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the database's time is in UTC");
  }
}
