package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zerodistance.cases.deadlines.WorkingDays;

/** Tests what was promised, around a weekend and a holiday on Monday. */
class PromisedReadingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkingDays DAYS =
      new WorkingDays(ZONE, Map.of(LocalDate.of(2026, 6, 22), false));

  @ParameterizedTest
  @CsvSource({
    "2026-06-17T09:00, 2026-06-18T23:59:59",
    "2026-06-18T23:59, 2026-06-19T23:59:59",
    "2026-06-19T09:00, 2026-06-23T23:59:59",
    "2026-06-20T09:00, 2026-06-23T23:59:59"
  })
  void itIsReadByTheEndOfTheNextWorkingDay(String sent, String due) {
    assertThat(promise("2026-06-19T12:00").due(at(sent))).isEqualTo(at(due));
  }

  @Test
  void theBorderOfWhatIsLateAgreesWithEachHour() {
    for (Instant now = at("2026-06-17T01:00");
        now.isBefore(at("2026-06-26T00:00"));
        now = now.plus(Duration.ofHours(1))) {
      PromisedReading promise = new PromisedReading(DAYS, now);
      for (Instant sent = at("2026-06-12T00:30");
          sent.isBefore(now);
          sent = sent.plus(Duration.ofHours(1))) {
        assertThat(promise.late(sent))
            .as("%s at %s", sent, now)
            .isEqualTo(sent.isBefore(promise.lateBefore()));
      }
    }
  }

  @Test
  void whatIsDueTodayIsSaid() {
    assertThat(promise("2026-06-23T09:00").today(at("2026-06-20T09:00"))).isTrue();
    assertThat(promise("2026-06-23T09:00").today(at("2026-06-23T08:00"))).isFalse();
  }

  private static PromisedReading promise(String now) {
    return new PromisedReading(DAYS, at(now));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
