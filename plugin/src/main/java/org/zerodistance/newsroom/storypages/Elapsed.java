package org.zerodistance.newsroom.storypages;

import java.time.Duration;
import java.time.Instant;

/** A duration in everyday form: days and hours, or hours, or minutes. */
public record Elapsed(long days, int hours, int minutes) {
  public static Elapsed between(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    return time.isNegative()
        ? new Elapsed(0, 0, 0)
        : new Elapsed(time.toDays(), time.toHoursPart(), time.toMinutesPart());
  }

  /** The most suitable form: {@code days}, {@code hours} or {@code minutes}. */
  public String form() {
    return days > 0 ? "days" : hours > 0 ? "hours" : "minutes";
  }

  /** The number in that form. */
  public long amount() {
    return days > 0 ? days : hours > 0 ? hours : Math.max(1, minutes);
  }
}
