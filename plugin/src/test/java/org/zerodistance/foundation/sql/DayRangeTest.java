package org.zerodistance.foundation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void daysAreTakenInEitherOrder() {
    DayRange turned = of("2026-11-30", "2026-11-01");

    assertThat(turned).isEqualTo(of("2026-11-01", "2026-11-30"));
    assertThat(turned.start(SHANGHAI)).contains(Instant.parse("2026-10-31T16:00:00Z"));
    assertThat(turned.end(SHANGHAI)).contains(Instant.parse("2026-11-30T16:00:00Z"));
  }

  @Test
  void anAbsentDayIsAnOpenEnd() {
    assertThat(of("2026-11-30", "").from()).contains(LocalDate.of(2026, 11, 30));
    assertThat(of("2026-11-30", "").end(SHANGHAI)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "2026-02-31",
        "2026-1-1",
        "+999999999-12-31",
        "9999-12-31",
        "-0001-01-01"
      })
  void whatIsNoDayIsOpen(String typed) {
    assertThat(of(typed, typed).start(SHANGHAI)).isEmpty();
    assertThat(of(typed, typed).end(SHANGHAI)).isEmpty();
  }

  private static DayRange of(String from, String to) {
    return DayRange.of(Optional.of(from), Optional.of(to));
  }
}
