package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.zerodistance.foundation.publicversion.CacheRegistry;
import org.zerodistance.foundation.publicversion.RefreshingCache;

/**
 * The cached calendar, for code that only displays clocks: every case page needs it and it changes
 * once a year. Due dates are calculated with {@link HouseCalendar} itself.
 */
public final class CachedCalendar {
  private final RefreshingCache<WorkingDays> memory;

  CachedCalendar(HouseCalendar calendar, CacheRegistry cacheRegistry) {
    this.memory = cacheRegistry.of("calendar", () -> calendar.from(Instant.EPOCH));
  }

  WorkingDays current() {
    return memory.current();
  }

  /** Drops the cached value, so that this node shows a change at once. */
  void forget() {
    memory.forget();
  }

  /** Produces the one instance. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    CachedCalendar calendar(HouseCalendar calendar, CacheRegistry cacheRegistry) {
      return new CachedCalendar(calendar, cacheRegistry);
    }
  }
}
