package org.zerodistance.search.savedsearches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void dailyIsTheNextMorning() {
    assertThat(Cadence.DAILY.after(Instant.parse("2026-11-25T22:59:59Z"), ZONE))
        .contains(Instant.parse("2026-11-25T23:00:00Z"));
    assertThat(Cadence.DAILY.after(Instant.parse("2026-11-25T23:00:00Z"), ZONE))
        .contains(Instant.parse("2026-11-26T23:00:00Z"));
  }

  @Test
  void weeklyIsTheNextMondayMorning() {
    // From a Wednesday, and from the Monday before and after seven o'clock.
    assertThat(Cadence.WEEKLY.after(Instant.parse("2026-11-25T04:00:00Z"), ZONE))
        .contains(Instant.parse("2026-11-29T23:00:00Z"));
    assertThat(Cadence.WEEKLY.after(Instant.parse("2026-11-29T22:00:00Z"), ZONE))
        .contains(Instant.parse("2026-11-29T23:00:00Z"));
    assertThat(Cadence.WEEKLY.after(Instant.parse("2026-11-29T23:30:00Z"), ZONE))
        .contains(Instant.parse("2026-12-06T23:00:00Z"));
  }

  @Test
  void neverIsNever() {
    assertThat(Cadence.NEVER.after(Instant.parse("2026-11-25T04:00:00Z"), ZONE)).isEmpty();
  }
}
