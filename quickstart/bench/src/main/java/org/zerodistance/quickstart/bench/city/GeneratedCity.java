package org.zerodistance.quickstart.bench.city;

import java.time.Duration;
import java.time.Instant;

/**
 * The parameters of a city: equal values give exactly the same city.
 *
 * @param inquiries their number
 * @param until the end of its time; no event is later
 */
public record GeneratedCity(long seed, int inquiries, Instant until) {
  /** A hundred thousand inquiries are a paper's twelve years; fewer inquiries are fewer years. */
  private static final double YEARS_OF_A_PAPER = 12;

  private static final int INQUIRIES_OF_A_PAPER = 100_000;
  private static final double FEWEST_YEARS = 1.5;

  Instant begin() {
    double years =
        Math.max(
            FEWEST_YEARS,
            YEARS_OF_A_PAPER * Math.min(1.0, (double) inquiries / INQUIRIES_OF_A_PAPER));
    return until.minus(Duration.ofHours(Math.round(years * 8766)));
  }

  /** The number of readers' accounts. */
  int readers() {
    return Math.max(10, inquiries / 10);
  }
}
