package org.zerodistance.city.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

  @Test
  void aWeeklyColumnAppearsOnItsDay() {
    assertThat(Rhythm.WEEKLY.slots(FIRST, LAST, DayOfWeek.THURSDAY))
        .hasSize(9)
        .allMatch(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY);
  }

  @Test
  void everySecondWeekStaysEverySecondWeekOverTheTurnOfTheYear() {
    List<LocalDate> slots = Rhythm.BIWEEKLY.slots(FIRST, LAST, DayOfWeek.TUESDAY);

    assertThat(slots).hasSizeBetween(4, 5);
    for (int i = 1; i < slots.size(); i++) {
      assertThat(ChronoUnit.DAYS.between(slots.get(i - 1), slots.get(i))).isEqualTo(14);
    }
  }

  @Test
  void aMonthlyColumnAppearsOnTheFirstSuchDay() {
    assertThat(Rhythm.MONTHLY.slots(FIRST, LAST, DayOfWeek.FRIDAY))
        .containsExactly(LocalDate.of(2026, 12, 4), LocalDate.of(2027, 1, 1));
  }

  @Test
  void anIrregularColumnOwesNothing() {
    assertThat(Rhythm.IRREGULAR.slots(FIRST, LAST, null)).isEmpty();
  }

  @Test
  void weekdaysLeaveTheWeekendOut() {
    assertThat(Rhythm.WEEKDAYS.slots(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24), null))
        .containsExactly(
            LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
  }
}
