package org.zerodistance.foundation.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The times at which a recurring job is due. A run that was missed because no node was running is
 * made up for once and at once, unless the schedule has hours and they are over.
 */
public final class Schedule {
  private final Duration pause;
  private final LocalTime from;
  private final Optional<LocalTime> until;

  private Schedule(Duration pause, LocalTime from, Optional<LocalTime> until) {
    this.pause = pause;
    this.from = from;
    this.until = until;
  }

  /** Due that long after the end of the previous run, and at once for the first time. */
  public static Schedule every(Duration pause) {
    return new Schedule(pause, LocalTime.MIN, Optional.empty());
  }

  /** Due once a day from that time on, in the house's zone. */
  public static Schedule daily(LocalTime from) {
    return new Schedule(Duration.ZERO, from, Optional.empty());
  }

  /**
   * Due once a day between those times of one day, in the house's zone; never started outside them.
   */
  public static Schedule daily(LocalTime from, LocalTime until) {
    return new Schedule(Duration.ZERO, from, Optional.of(until));
  }

  /** The first due time. */
  Instant first(Instant now, ZoneId zone) {
    return isDaily() ? today(now.atZone(zone), zone) : now;
  }

  /** The due time after a run that ended now. */
  Instant next(Instant now, ZoneId zone) {
    if (!isDaily()) {
      return now.plus(pause);
    }
    Instant today = today(now.atZone(zone), zone);
    return today.isAfter(now) ? today : today(now.atZone(zone).plusDays(1), zone);
  }

  /** Whether a due run may begin now. */
  boolean mayBegin(Instant now, ZoneId zone) {
    LocalTime time = now.atZone(zone).toLocalTime();
    return until.isEmpty() || (!time.isBefore(from) && time.isBefore(until.get()));
  }

  private boolean isDaily() {
    return pause.isZero();
  }

  private Instant today(ZonedDateTime day, ZoneId zone) {
    return day.toLocalDate().atTime(from).atZone(zone).toInstant();
  }

  @Override
  public String toString() {
    return isDaily() ? from + until.map(end -> "–" + end).orElse("") : pause.toString();
  }
}
