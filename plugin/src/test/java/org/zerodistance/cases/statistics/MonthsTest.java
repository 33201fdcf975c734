package org.zerodistance.cases.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthsTest {
  @Test
  void months_in_which_nothing_came_in_are_lines_too() {
    assertThat(Months.unbroken(rows("2025-11", "2026-02", "2026-03")))
        .extracting(MetricRow::key, MetricRow::received)
        .containsExactly(
            tuple("2025-11", 3),
            tuple("2025-12", 0),
            tuple("2026-01", 0),
            tuple("2026-02", 3),
            tuple("2026-03", 3));
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Months.unbroken(List.of())).isEmpty();
  }

  private static List<MetricRow> rows(String... months) {
    return Stream.of(months).map(month -> new MetricRow(month, null, null, 3, 2, null)).toList();
  }
}
