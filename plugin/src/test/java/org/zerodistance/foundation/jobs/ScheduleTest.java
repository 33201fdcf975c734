package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  @Test
  void aPauseBeginsAtTheEndOfTheRunBefore() {
    Schedule schedule = Schedule.every(Duration.ofMinutes(10));
    assertThat(schedule.first(NOON, SHANGHAI)).isEqualTo(NOON);
    assertThat(schedule.next(NOON, SHANGHAI)).isEqualTo("2026-03-01T04:10:00Z");
    assertThat(schedule.mayBegin(NOON, SHANGHAI)).isTrue();
    assertThat(schedule).hasToString("PT10M");
  }

  @Test
  void aDailyTimeIsTheHouses() {
    Schedule schedule = Schedule.daily(LocalTime.of(3, 0));
    assertThat(schedule.first(NOON, SHANGHAI)).isEqualTo("2026-02-28T19:00:00Z");
    assertThat(schedule.next(NOON, SHANGHAI)).isEqualTo("2026-03-01T19:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-03-01T18:59:59Z"), SHANGHAI))
        .isEqualTo("2026-03-01T19:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-03-01T19:00:00Z"), SHANGHAI))
        .isEqualTo("2026-03-02T19:00:00Z");
    assertThat(schedule.mayBegin(NOON, SHANGHAI)).isTrue();
    assertThat(schedule).hasToString("03:00");
  }

  @Test
  void hoursThatAreOverAreNotMadeUpFor() {
    Schedule schedule = Schedule.daily(LocalTime.of(2, 0), LocalTime.of(5, 0));
    assertThat(schedule.mayBegin(NOON, SHANGHAI)).isFalse();
    assertThat(schedule.mayBegin(Instant.parse("2026-03-01T17:59:59Z"), SHANGHAI)).isFalse();
    assertThat(schedule.mayBegin(Instant.parse("2026-03-01T18:00:00Z"), SHANGHAI)).isTrue();
    assertThat(schedule.mayBegin(Instant.parse("2026-03-01T20:59:59Z"), SHANGHAI)).isTrue();
    assertThat(schedule.mayBegin(Instant.parse("2026-03-01T21:00:00Z"), SHANGHAI)).isFalse();
    assertThat(schedule).hasToString("02:00–05:00");
  }

  @Test
  void anHourThatTheClocksLeaveOutIsTheNextOne() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Schedule schedule = Schedule.daily(LocalTime.of(2, 30));
    assertThat(schedule.next(Instant.parse("2026-03-28T12:00:00Z"), berlin))
        .isEqualTo("2026-03-29T01:30:00Z");
  }
}
