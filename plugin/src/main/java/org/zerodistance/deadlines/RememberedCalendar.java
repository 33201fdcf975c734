package org.zerodistance.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.zerodistance.publicversion.Memories;
import org.zerodistance.publicversion.Remembered;

/**
 * The calendar for those who only show clocks, because every case page asks for it and it changes
 * once a year. What is promised to anybody is counted by {@link HouseCalendar} itself.
 */
public final class RememberedCalendar {
  private final Remembered<WorkingDays> memory;

  RememberedCalendar(HouseCalendar calendar, Memories memories) {
    this.memory = memories.of(() -> calendar.from(Instant.EPOCH));
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
    RememberedCalendar calendar(HouseCalendar calendar, Memories memories) {
      return new RememberedCalendar(calendar, memories);
    }
  }
}
