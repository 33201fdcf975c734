package org.zerodistance.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.zerodistance.publicversion.PublicChange;

/**
 * The calendar for those who only show clocks: remembered for a few seconds, because every case
 * page asks for it and it changes once a year. What is promised to anybody is counted by {@link
 * HouseCalendar} itself.
 */
public final class RememberedCalendar {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final LoadingCache<String, WorkingDays> memory;

  RememberedCalendar(HouseCalendar calendar) {
    this.memory =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .build(key -> calendar.from(Instant.EPOCH));
  }

  WorkingDays current() {
    return memory.get("calendar");
  }

  /** This node shows a change at once. */
  void forget() {
    memory.invalidateAll();
  }

  /** Hands the one calendar out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    RememberedCalendar calendar(HouseCalendar calendar) {
      return new RememberedCalendar(calendar);
    }

    void changed(@Observes PublicChange change, RememberedCalendar calendar) {
      calendar.forget();
    }
  }
}
