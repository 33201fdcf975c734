package org.zerodistance.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The official calendar of 2026, as far as the tests need it. */
  private final WorkingDays days = new WorkingDays(SHANGHAI, calendar());

  private static Map<LocalDate, Boolean> calendar() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    rest(days, "2026-01-01", 3);
    work(days, "2026-01-04");
    work(days, "2026-02-14");
    rest(days, "2026-02-15", 9);
    work(days, "2026-02-28");
    work(days, "2026-09-20");
    rest(days, "2026-09-25", 3);
    rest(days, "2026-10-01", 7);
    work(days, "2026-10-10");
    return days;
  }

  private static void rest(Map<LocalDate, Boolean> days, String first, int count) {
    for (int i = 0; i < count; i++) {
      days.put(LocalDate.parse(first).plusDays(i), false);
    }
  }

  private static void work(Map<LocalDate, Boolean> days, String day) {
    days.put(LocalDate.parse(day), true);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @ParameterizedTest(name = "{0} + {1} working days = {2}")
  @CsvSource({
    // a normal week; the first day does not count
    "2026-11-02T00:00:00, 2, 2026-11-04",
    "2026-11-02T23:59:59, 2, 2026-11-04",
    // across a weekend, and starting on one
    "2026-11-06T12:00:00, 2, 2026-11-10",
    "2026-11-07T12:00:00, 2, 2026-11-10",
    "2026-11-08T12:00:00, 5, 2026-11-13",
    // across the new year: three days of rest, then a working Sunday
    "2025-12-31T09:00:00, 1, 2026-01-04",
    "2025-12-31T09:00:00, 2, 2026-01-05",
    "2025-12-30T09:00:00, 5, 2026-01-07",
    // Spring Festival: Saturday the 14th is worked, nine days of rest, Saturday the 28th is worked
    "2026-02-13T09:00:00, 1, 2026-02-14",
    "2026-02-13T09:00:00, 2, 2026-02-24",
    "2026-02-14T09:00:00, 5, 2026-02-28",
    "2026-02-20T09:00:00, 1, 2026-02-24",
    // two festivals in one period
    "2026-09-24T09:00:00, 5, 2026-10-09",
    "2026-09-24T09:00:00, 6, 2026-10-10",
    "2026-09-24T09:00:00, 7, 2026-10-12",
  })
  void anAnswerIsDueAtTheEndOfTheLastWorkingDay(LocalDateTime start, int count, LocalDate last) {
    assertThat(days.due(start.atZone(SHANGHAI).toInstant(), count))
        .isEqualTo(last.atTime(23, 59, 59).atZone(SHANGHAI).toInstant());
  }

  @Test
  void theDayIsTheOneOfTheHouseNotTheOneOfGreenwich() {
    // Sunday 17:00 in Greenwich is Monday 01:00 in Shanghai.
    Instant start = Instant.parse("2026-11-01T17:00:00Z");

    assertThat(days.due(start, 1)).isEqualTo(at("2026-11-03T23:59:59"));
    assertThat(new WorkingDays(ZoneId.of("UTC"), Map.of()).due(start, 1))
        .isEqualTo(Instant.parse("2026-11-02T23:59:59Z"));
  }

  @Test
  void aDayOfTwentyFiveHoursEndsAtItsOwnMidnight() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Map<LocalDate, Boolean> sundayWorked = Map.of(LocalDate.parse("2026-10-25"), true);

    assertThat(new WorkingDays(berlin, sundayWorked).due(Instant.parse("2026-10-23T10:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-10-25T22:59:59Z"));
  }

  @Test
  void aTermHasAtLeastOneDay() {
    assertThatThrownBy(() -> days.due(at("2026-11-02T09:00:00"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQuestionAnsweredOnTheSameDayMovesNothing() {
    Instant due = at("2026-11-06T23:59:59");

    assertThat(days.resumed(due, at("2026-11-03T08:00:00"), at("2026-11-03T20:00:00")))
        .isEqualTo(due);
  }

  @Test
  void aPauseOverAWeekendMovesByItsWorkingDaysAlone() {
    // Paused on Thursday with one day left, answered on Monday: one day left again.
    Instant due = at("2026-11-06T23:59:59");

    Instant moved = days.resumed(due, at("2026-11-05T10:00:00"), at("2026-11-09T10:00:00"));

    assertThat(moved).isEqualTo(at("2026-11-10T23:59:59"));
    assertThat(days.remaining(at("2026-11-05T10:00:00"), due))
        .isEqualTo(days.remaining(at("2026-11-09T10:00:00"), moved))
        .isEqualTo(1);
  }

  @Test
  void aPauseAcrossTheDueDateLeavesWhatWasLeft() {
    // Paused with two days left, over the whole of National Day and the due date itself.
    Instant due = at("2026-09-30T23:59:59");

    Instant moved = days.resumed(due, at("2026-09-28T10:00:00"), at("2026-10-08T10:00:00"));

    assertThat(moved).isEqualTo(at("2026-10-10T23:59:59"));
    assertThat(days.remaining(at("2026-10-08T10:00:00"), moved)).isEqualTo(2);
  }

  @Test
  void aPauseOfRestDaysMovesNothing() {
    Instant due = at("2026-10-09T23:59:59");

    assertThat(days.resumed(due, at("2026-10-01T10:00:00"), at("2026-10-07T10:00:00")))
        .isEqualTo(due);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "2026-11-02T09:00:00, 2026-11-04, 2",
    "2026-11-04T00:00:00, 2026-11-04, 0",
    "2026-11-06T23:59:59, 2026-11-09, 1",
    "2026-11-05T00:00:00, 2026-11-04, -1",
    "2026-11-09T00:00:00, 2026-11-06, -1",
    "2026-10-09T00:00:00, 2026-09-30, -2",
  })
  void theRestIsCountedInWorkingDays(LocalDateTime now, LocalDate due, int remaining) {
    assertThat(
            days.remaining(
                now.atZone(SHANGHAI).toInstant(),
                due.atTime(23, 59, 59).atZone(SHANGHAI).toInstant()))
        .isEqualTo(remaining);
  }
}
