package org.zerodistance.cases.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMetricsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void ratesAndMediansAreRoundedHalfUp() {
    assertThat(new CaseMetrics(95_425, 92_858, new BigDecimal("2520.5")).replyRate())
        .contains(new BigDecimal("97.31"));
    assertThat(new CaseMetrics(3, 2, null).replyRate()).contains(new BigDecimal("66.67"));
    assertThat(new CaseMetrics(1, 1, new BigDecimal("2520")).medianDays())
        .contains(new BigDecimal("1.8"));
    assertThat(new CaseMetrics(1, 1, new BigDecimal("2519.5")).medianDays())
        .contains(new BigDecimal("1.7"));
    assertThat(new CaseMetrics(2, 0, null).medianDays()).isEmpty();
  }

  @Test
  void periodsBeginAndEndAtTheMidnightOfTheHouse() {
    Period november = Period.monthOf(LocalDate.of(2026, 11, 22));

    assertThat(november.start(SHANGHAI)).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    assertThat(november.end(SHANGHAI)).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    assertThat(Period.quarterOf(LocalDate.of(2026, 11, 22)).from())
        .contains(LocalDate.of(2026, 10, 1));
    assertThat(Period.yearOf(LocalDate.of(2026, 11, 22)).to()).contains(LocalDate.of(2026, 12, 31));
  }

  @Test
  void daysInTheWrongOrderAreTurnedAndImpossibleOnesLeftOut() {
    assertThat(
            new Period(
                Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 1, 1))))
        .isEqualTo(
            new Period(
                Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2026, 2, 1))));
    assertThat(new Period(Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX)))
        .isEqualTo(Period.ALL);
  }

  @Test
  void calendarPeriodsHaveACodeThatFindsThem() {
    for (CalendarPeriod one : CalendarPeriod.around(LocalDate.of(2026, 11, 22))) {
      assertThat(CalendarPeriod.find(one.code())).contains(one);
    }
    assertThat(CalendarPeriod.around(LocalDate.of(2026, 11, 22)))
        .extracting(CalendarPeriod::code)
        .containsExactly("2026-11", "2026-q4", "2026", "all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "month", "2026-13", "2026-00", "2026-q5", "1899", "9001", "2026-1", "２０２６"})
  void whatIsNoCodeFindsNothing(String text) {
    assertThat(CalendarPeriod.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-11-30, 2026-11",
    "2026-11-03, 2026-11-03, 2026-11",
    "2026-10-31, 2026-11-01, 2026-q4",
    "2026-01-01, 2026-12-31, 2026",
    "2025-12-31, 2026-01-01, all",
    "2026-01-01, , all",
    ", 2026-01-01, all"
  })
  void theShortestPeriodThatHoldsAllDaysIsFound(LocalDate from, LocalDate to, String code) {
    assertThat(
            CalendarPeriod.covering(new Period(Optional.ofNullable(from), Optional.ofNullable(to)))
                .code())
        .isEqualTo(code);
  }

  @Test
  void daysOfAQuarterAreFewAndOpenEndsAreMany() {
    assertThat(Period.quarterOf(LocalDate.of(2026, 11, 22)).brief()).isTrue();
    assertThat(Period.yearOf(LocalDate.of(2026, 11, 22)).brief()).isFalse();
    assertThat(new Period(Optional.of(LocalDate.of(2026, 11, 22)), Optional.empty()).brief())
        .isFalse();
  }
}
