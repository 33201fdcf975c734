package org.zerodistance.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * Tests the states of a clock that starts on Monday the 2nd and is due on Wednesday the 4th of
 * November 2026.
 */
class CaseClockTest {
  private static final WorkingDays DAYS = new WorkingDays(ZoneId.of("Asia/Shanghai"), Map.of());
  private static final Instant STARTED = Instant.parse("2026-11-02T02:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-04T15:59:59Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T02:00:00Z,RUNNING,2",
    "2026-11-03T15:59:59Z,RUNNING,1",
    "2026-11-03T16:00:00Z,DUE_TODAY,0",
    "2026-11-04T15:59:59Z,DUE_TODAY,0",
    "2026-11-04T16:00:00Z,OVERDUE,-1",
    "2026-11-09T02:00:00Z,OVERDUE,-3",
  })
  void anOpenClockRunsUntilTheEndOfItsDay(Instant now, ClockState state, int remaining) {
    CaseClock clock = CaseClock.of(row(null, null, null), now, DAYS);

    assertThat(clock.state()).isEqualTo(state);
    assertThat(clock.remaining()).isEqualTo(remaining);
    assertThat(clock.state().open()).isTrue();
  }

  @Test
  void aPausedClockStandsWhereItStopped() {
    Instant tuesday = Instant.parse("2026-11-03T02:00:00Z");
    CaseClock clock =
        CaseClock.of(row(tuesday, null, null), Instant.parse("2026-11-20T02:00:00Z"), DAYS);

    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.remaining()).isEqualTo(1);
    assertThat(clock.pausedAt()).contains(tuesday);
    assertThat(clock.state().open()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MET,MET",
    "LATE,LATE",
    "HANDED_BACK,ENDED",
    "REROUTED,ENDED",
    "WITHDRAWN,ENDED",
  })
  void anEndedClockSaysHowAndCountsToItsEnd(Ending ending, ClockState state) {
    Instant friday = Instant.parse("2026-11-06T02:00:00Z");
    CaseClock clock =
        CaseClock.of(row(null, friday, ending), Instant.parse("2026-11-20T02:00:00Z"), DAYS);

    assertThat(clock.state()).isEqualTo(state);
    assertThat(clock.remaining()).isEqualTo(-2);
    assertThat(clock.endedAt()).contains(friday);
    assertThat(clock.state().open()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ClockState.class)
  void anAnswerIsOwedAsLongAsNothingEnded(ClockState state) {
    assertThat(state.open())
        .isEqualTo(!Set.of(ClockState.MET, ClockState.LATE, ClockState.ENDED).contains(state));
  }

  /** Over all ends and both kinds of open clock. */
  @Test
  void onlyAPausedClockWaitsAndOnlyForItsOwnOfficesQuestions() {
    Instant tuesday = Instant.parse("2026-11-03T02:00:00Z");
    OfficeId own = new OfficeId(3);
    CaseClock paused = CaseClock.of(row(tuesday, null, null), tuesday, DAYS);
    assertThat(paused.waitsFor(own, tuesday)).isTrue();
    assertThat(paused.waitsFor(own, STARTED.minusSeconds(1))).as("asked before").isFalse();
    assertThat(paused.waitsFor(new OfficeId(4), tuesday)).as("of another office").isFalse();
    assertThat(CaseClock.of(row(null, null, null), tuesday, DAYS).waitsFor(own, tuesday))
        .as("running")
        .isFalse();
    for (Ending ending : Ending.values()) {
      assertThat(CaseClock.of(row(tuesday, tuesday, ending), tuesday, DAYS).waitsFor(own, tuesday))
          .as("ended: %s", ending)
          .isFalse();
    }
  }

  private static DeadlineRow row(Instant paused, Instant ended, Ending ending) {
    return new DeadlineRow(
        1,
        new InquiryId(7),
        new OfficeId(3),
        2,
        STARTED,
        DUE,
        Optional.ofNullable(paused),
        Optional.ofNullable(ended),
        Optional.ofNullable(ending),
        0);
  }
}
