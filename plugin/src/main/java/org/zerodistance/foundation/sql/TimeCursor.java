package org.zerodistance.foundation.sql;

import java.time.Instant;
import java.util.Optional;

/**
 * A position in a list ordered by time and id, both descending. Written in URLs as {@code
 * micros-id}.
 */
public record TimeCursor(Instant at, long id) {
  /** The start of a list ordered newest first. */
  public static final TimeCursor NEWEST =
      new TimeCursor(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

  /**
   * Parses the result of {@link #toString}; anything else gives the start, as a mistyped address
   * should.
   */
  public static TimeCursor of(String text) {
    return parse(text).orElse(NEWEST);
  }

  private static Optional<TimeCursor> parse(String text) {
    if (text == null || !text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
      return Optional.empty();
    }
    int dash = text.indexOf('-');
    long micros = Long.parseLong(text.substring(0, dash));
    Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    return at.isAfter(NEWEST.at)
        ? Optional.empty()
        : Optional.of(new TimeCursor(at, Long.parseLong(text.substring(dash + 1))));
  }

  @Override
  public String toString() {
    return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "-" + id;
  }
}
