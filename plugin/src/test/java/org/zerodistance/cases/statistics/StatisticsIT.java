package org.zerodistance.cases.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class StatisticsIT {
  private record Case(
      String board,
      String office,
      String kind,
      boolean listed,
      Instant submittedAt,
      Instant firstRepliedAt) {}

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    ManyCases.fill(house, List.of(house.city(), house.city(), house.city()), 1_000_000, 3_000);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<Case> cases() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT b.slug AS board, o.slug AS office, i.kind, i.submitted_at, i.first_replied_at,
                          i.moderation = 'admitted' AND i.visibility = 'public' AS listed
                        FROM inquiry i JOIN board b ON b.id = i.board_id LEFT JOIN office o ON o.id = i.office_id
                        """)
                    .mapTo(Case.class)
                    .list());
  }

  private static CaseMetrics naive(List<Case> cases) {
    List<Long> minutes = new ArrayList<>();
    for (Case one : cases) {
      if (one.firstRepliedAt() != null) {
        minutes.add(
            java.time.Duration.between(one.submittedAt(), one.firstRepliedAt()).toMinutes());
      }
    }
    minutes.sort(null);
    int n = minutes.size();
    BigDecimal median =
        n == 0
            ? null
            : BigDecimal.valueOf(minutes.get((n - 1) / 2) + minutes.get(n / 2))
                .divide(BigDecimal.valueOf(2));
    return new CaseMetrics(cases.size(), n, median);
  }

  private static void assertSame(CaseMetrics counted, CaseMetrics naive) {
    assertThat(counted.received()).isEqualTo(naive.received());
    assertThat(counted.answered()).isEqualTo(naive.answered());
    if (naive.medianMinutes() == null) {
      assertThat(counted.medianMinutes()).isNull();
    } else {
      assertThat(counted.medianMinutes()).isEqualByComparingTo(naive.medianMinutes());
    }
  }

  private static void assertSame(
      List<MetricRow> counted, List<Case> cases, Function<Case, String> key) {
    Map<String, List<Case>> groups =
        cases.stream()
            .collect(Collectors.groupingBy(one -> Objects.requireNonNullElse(key.apply(one), "")));
    assertThat(counted)
        .extracting(row -> Objects.requireNonNullElse(row.key(), ""))
        .containsExactlyInAnyOrderElementsOf(groups.keySet());
    for (MetricRow row : counted) {
      assertSame(row.figure(), naive(groups.get(Objects.requireNonNullElse(row.key(), ""))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "UTC"})
  void everyTableEqualsANaiveRecountToTheUnit(String zoneName) {
    ZoneId zone = ZoneId.of(zoneName);
    house.get(SettingStore.class).put(HouseZone.SETTING, zoneName);
    Period period =
        new Period(Optional.of(LocalDate.of(2025, 3, 1)), Optional.of(LocalDate.of(2026, 2, 28)));

    for (Period one : List.of(period, Period.ALL)) {
      StatisticsReport statisticsReport = house.get(Statistics.class).report(one);
      List<Case> cases =
          cases().stream()
              .filter(Case::listed)
              .filter(
                  c -> {
                    LocalDate day = c.submittedAt().atZone(zone).toLocalDate();
                    return one.from().filter(day::isBefore).isEmpty()
                        && one.to().filter(day::isAfter).isEmpty();
                  })
              .toList();

      assertSame(statisticsReport.whole(), naive(cases));
      assertSame(statisticsReport.rows(Breakdown.BOARD), cases, Case::board);
      assertSame(statisticsReport.rows(Breakdown.OFFICE), cases, Case::office);
      assertSame(statisticsReport.rows(Breakdown.KIND), cases, Case::kind);
      assertSame(
          statisticsReport.rows(Breakdown.MONTH),
          cases,
          c -> YearMonth.from(c.submittedAt().atZone(zone)).toString());
    }
  }

  @Test
  void theFrontPageSaysTheSameAsTheWholePeriod() {
    Statistics statistics = house.get(Statistics.class);

    assertSame(statistics.house(), statistics.report(Period.ALL).whole());
    assertSame(house.get(HouseMetrics.class).house(), statistics.house());
  }

  @Test
  void anEmptyPeriodHasNoRate() {
    StatisticsReport statisticsReport =
        house.get(Statistics.class).report(Period.monthOf(LocalDate.of(1999, 1, 15)));

    assertThat(statisticsReport.whole()).isEqualTo(new CaseMetrics(0, 0, null));
    assertThat(statisticsReport.whole().replyRate()).isEmpty();
    assertThat(statisticsReport.whole().medianDays()).isEmpty();
    assertThat(statisticsReport.rows(Breakdown.BOARD)).isEmpty();
  }

  @Test
  void countingReadsTheCoveringIndexAlone() {
    for (Breakdown breakdown : Breakdown.values()) {
      assertThat(
              Explain.of(
                  house.jdbi(),
                  Statistics.sql(breakdown, ZoneId.of("Asia/Shanghai")),
                  Map.of(
                      "start",
                      Instant.parse("2026-01-01T00:00:00Z"),
                      "end",
                      Instant.parse("2026-02-01T00:00:00Z"))))
          .filteredOn(step -> step.table().equals("inquiry"))
          .singleElement()
          .matches(step -> step.index().equals("inquiry_statistics"), "by the covering index")
          .matches(Explain.Step::covering, "without the rows");
    }
    assertThat(Explain.of(house.jdbi(), Statistics.HOUSE, Map.of()))
        .filteredOn(step -> step.table().equals("inquiry") || step.table().equals("i"))
        .isNotEmpty()
        .allMatch(
            // MariaDB uses one of the indexes, MySQL the other; neither reads the rows.
            step ->
                Set.of("inquiry_delay", "inquiry_statistics").contains(step.index())
                    && step.covering());
  }

  @Test
  void theFiguresAreCountedOnceForMany() {
    HouseMetrics figures = house.get(HouseMetrics.class);
    figures.house();
    figures.report(CalendarPeriod.ALL);

    SqlCount.reset();
    figures.house();
    figures.report(CalendarPeriod.ALL);

    assertThat(SqlCount.get()).isZero();
  }

  @Test
  void theCountersOfABoardFollowItsCases() {
    try (TestHouse other = TestHouse.open()) {
      TestCity city = other.city();
      Receipt answered = city.admitted("路灯不亮");
      city.admitted("井盖松动");
      city.submitted("还在等待");
      other
          .get(CaseMoves.class)
          .replied(answered.id(), city.office(), Outcome.ANSWERED, Viewer.SYSTEM);

      assertThat(other.get(CounterCheck.class).differences()).isEmpty();
      assertThat(other.get(Statistics.class).house().received()).isEqualTo(2);
      assertThat(other.get(Statistics.class).house().answered()).isEqualTo(1);

      // By SQL, since use cases let no counter drift.
      other.jdbi().useHandle(h -> h.execute("UPDATE board_figure SET answered = 7"));

      assertThat(other.get(CounterCheck.class).differences())
          .containsExactly(new CounterCheck.CounterDifference(city.board(), 2, 7, 2, 1));
    }
  }

  @Test
  void theFileHoldsEveryLine() {
    StatisticsReport statisticsReport = house.get(Statistics.class).report(Period.ALL);

    List<String> lines = StatisticsCsv.of(statisticsReport, "zh-CN").lines().toList();

    int rows = statisticsReport.tables().values().stream().mapToInt(List::size).sum();
    assertThat(lines).hasSize(rows + 2);
    assertThat(lines.get(0)).startsWith("\uFEFFtable,key,name,received,answered");
    assertThat(lines.get(1))
        .isEqualTo(
            "all,,,%d,%d,%s,%s"
                .formatted(
                    statisticsReport.whole().received(),
                    statisticsReport.whole().answered(),
                    statisticsReport.whole().replyRate().orElseThrow().toPlainString(),
                    statisticsReport.whole().medianDays().orElseThrow().toPlainString()));
  }
}
