package org.zerodistance.web.site.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodParametersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Test
  void daysAreTakenInEitherOrder() {
    PeriodParameters days = of("2026-11-20", "2026-11-02");

    assertThat(days).isEqualTo(of("2026-11-02", "2026-11-20"));
    assertThat(days.name()).isEqualTo("free");
    assertThat(days.reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-03, 2026-06-05, too-many",
    "2026-06-05, 2026-01-03, too-many",
    "abc, 2026-11-01, incomplete",
    "2026-11-01, abc, incomplete",
    "abc, xyz, incomplete",
    "'', 2026-11-01, incomplete",
    "2027-01-05, '', incomplete",
    "0001-01-01, 0001-01-02, incomplete",
    "9998-01-01, 9998-01-02, incomplete",
    "1800-01-01, 2026-11-01, incomplete"
  })
  void whateverIsNotCountedByDayHasItsReason(String from, String to, String reason) {
    PeriodParameters replaced = of(from, to);

    assertThat(replaced.calendar()).isPresent();
    assertThat(replaced.reason()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01, 2026-11-30", "2026-11-20, ''", "'', ''"})
  void whatIsAnsweredAsAskedHasNone(String from, String to) {
    assertThat(of(from, to).reason()).isEmpty();
  }

  private static PeriodParameters of(String from, String to) {
    return PeriodParameters.of(Optional.empty(), Optional.of(from), Optional.of(to), TODAY);
  }
}
