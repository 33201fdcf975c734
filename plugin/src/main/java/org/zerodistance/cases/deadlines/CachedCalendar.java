package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.zerodistance.foundation.publicversion.CacheRegistry;
import org.zerodistance.foundation.publicversion.RefreshingCache;

/**
 * The calendar for those who only show clocks, because every case page asks for it and it changes
 * once a year. What is promised to anybody is counted by {@link HouseCalendar} itself.
 */
public final class CachedCalendar {
  private final RefreshingCache<WorkingDays> memory;

  CachedCalendar(HouseCalendar calendar, CacheRegistry cacheRegistry) {
    this.memory = cacheRegistry.of(() -> calendar.from(Instant.EPOCH));
  }

  WorkingDays current() {
    return memory.current();
  }

  /** This node shows a change at once. */
  void forget() {
    memory.forget();
  }

  /** Hands the one calendar out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    CachedCalendar calendar(HouseCalendar calendar, CacheRegistry cacheRegistry) {
      return new CachedCalendar(calendar, cacheRegistry);
    }
  }
}
