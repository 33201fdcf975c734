package org.zerodistance.foundation.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The clock of the application: UTC, in microseconds as the database keeps them; in a running
 * application its base follows the time of the database. Work that belongs to another time
 * (importing old cases, creating the past of the demo city) runs inside {@link #at}, which sets the
 * clock for the calling thread alone.
 */
public final class HouseClock extends Clock {
  private static final ThreadLocal<Instant> MOVED = new ThreadLocal<>();

  private final Clock base;

  public HouseClock(Clock base) {
    this.base = base;
  }

  public static HouseClock system() {
    return new HouseClock(ofMachine());
  }

  /** The clock of the machine, which may be set wrongly. */
  public static Clock ofMachine() {
    return Clock.systemUTC();
  }

  /**
   * Runs the work as if it were that instant; a nested call restores the outer instant afterwards.
   */
  public static <T> T at(Instant instant, Supplier<T> work) {
    Instant outer = MOVED.get();
    MOVED.set(instant);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        MOVED.remove();
      } else {
        MOVED.set(outer);
      }
    }
  }

  @Override
  public Instant instant() {
    Instant moved = MOVED.get();
    return (moved != null ? moved : base.instant()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return base.withZone(zone);
  }
}
