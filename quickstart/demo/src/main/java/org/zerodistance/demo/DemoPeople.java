package org.zerodistance.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.zerodistance.foundation.platform.Viewer;

/**
 * The shared state of the demo's filling: the people by their addresses, and the day of the
 * filling.
 */
final class DemoPeople {
  private final Map<String, Viewer> people = new HashMap<>();
  private final Clock clock;
  private final ZoneId zone;
  private final LocalDate today;

  DemoPeople(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    this.today = LocalDate.ofInstant(clock.instant(), zone);
  }

  void add(String email, Viewer viewer) {
    people.put(email, viewer);
  }

  Viewer get(String email) {
    Viewer viewer = people.get(email);
    if (viewer == null) {
      throw new IllegalStateException("the demo knows nobody called " + email);
    }
    return viewer;
  }

  LocalDate today() {
    return today;
  }

  ZoneId zone() {
    return zone;
  }

  /** Limits a time to a minute ago, because no event of the demo may be in the future. */
  Instant past(Instant wanted) {
    Instant latest = clock.instant().minusSeconds(60);
    return wanted.isBefore(latest) ? wanted : latest;
  }

  boolean ahead(Instant wanted) {
    return wanted.isAfter(clock.instant());
  }
}
