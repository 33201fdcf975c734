package org.zerodistance.cases.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.CountedDays;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Tests that figures counted in advance equal a direct count, stay equal, and cost the same
 * whatever the number of inquiries.
 */
class StoredFiguresIT {
  private static final Duration LATER = Duration.ofMinutes(10);
  private static final CalendarPeriod MARCH = CalendarPeriod.find("2025-03").orElseThrow();

  private static TestHouse house;
  private static List<TestCity> cities;
  private static int next = 5_000_000;

  /** The time by which the clock was advanced, past the pauses after counts. */
  private static Duration moved = Duration.ZERO;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    cities = List.of(house.city(), house.city(), house.city());
    fill(1_500);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void fill(int count) {
    ManyCases.fill(house, cities, next, count);
    next += count;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Shanghai"})
  void everyPeriodEqualsACount(String zone) {
    house.get(SettingStore.class).put(HouseZone.SETTING, zone);
    count();
    checkQuietly();

    assertEverythingEqualsACount();
  }

  @Test
  void aMonthWithoutInquiriesIsEmptyAndCostsNoCount() {
    count();

    CalendarPeriod before = CalendarPeriod.monthOf(LocalDate.of(1999, 1, 15));
    assertThat(house.get(StoredFigures.class).find(before).orElseThrow().whole())
        .isEqualTo(new CaseMetrics(0, 0, null));
  }

  @Test
  void figuresOfAnotherZoneAreNoneUntilAllAreCountedAgain() {
    count();
    house.get(SettingStore.class).put(HouseZone.SETTING, "America/New_York");

    assertThat(house.get(StoredFigures.class).find(MARCH)).isEmpty();
    assertThat(house.get(StoredFigures.class).house()).isEmpty();

    house.get(SettingStore.class).put(HouseZone.SETTING, "Asia/Shanghai");
    count();
    assertEverythingEqualsACount();
  }

  @Test
  void whatHappensToAnOldCaseLaterIsCountedInItsMonth() {
    TestCity city = cities.get(0);
    house.get(SettingStore.class).put(HouseZone.SETTING, "Asia/Shanghai");
    count();
    int before = received(MARCH);

    // The last hour of February in UTC is March in Shanghai.
    InquiryId old =
        HouseClock.at(Instant.parse("2025-02-28T23:00:00Z"), () -> city.submitted("三月的路灯").id());
    follow();
    assertThat(received(MARCH)).as("not public yet").isEqualTo(before);

    CaseMoves moves = house.get(CaseMoves.class);
    moves.admit(
        old,
        new org.zerodistance.cases.inquiries.Admission(
            Kind.COMPLAINT, city.board(), Optional.empty(), Visibility.PUBLIC, List.of()),
        Viewer.SYSTEM);
    assertFollowed("admitted", before + 1);
    int answered = answered(MARCH);
    moves.replied(old, city.office(), Outcome.ANSWERED, Viewer.SYSTEM);
    assertFollowed("answered", before + 1);
    assertThat(answered(MARCH)).isEqualTo(answered + 1);
    moves.reclassify(old, Kind.HELP, Optional.empty(), Viewer.SYSTEM);
    assertFollowed("of another kind", before + 1);
    moves.reroute(old, cities.get(1).board(), Viewer.SYSTEM);
    assertFollowed("on another board", before + 1);
    moves.changeVisibility(old, Visibility.NEWSROOM_ONLY, Viewer.SYSTEM);
    assertFollowed("hidden", before);
  }

  @Test
  void whatNobodyCountsIsNoReasonToCountAnew() {
    TestCity city = cities.get(0);
    InquiryId id = city.admitted("还没有答复").id();
    follow();

    house.get(CaseMoves.class).touched(id);
    city.submitted("等待审核");

    assertThat(house.get(JobRunner.class).drain(CountedDays.KIND)).isZero();
    assertThat(house.get(StoredFigures.class).states())
        .allMatch(state -> state.changes() == state.counted());
  }

  @Test
  void aPageOfAMonthReadsNoMoreRowsInALargerHouse() {
    count();
    Cost stored = cost(() -> house.get(StoredFigures.class).find(MARCH));
    Cost counted = cost(() -> house.get(Statistics.class).report(MARCH.period()));

    fill(4_000);
    house.get(StatisticsCheck.class).run();

    assertThat(cost(() -> house.get(StoredFigures.class).find(MARCH))).isEqualTo(stored);
    assertThat(stored.statements()).isBetween(1, 3);
    assertThat(stored.rows()).isBetween(1L, 60L);
    // A check of the measurement: a direct count reads more than three times as many rows.
    assertThat(cost(() -> house.get(Statistics.class).report(MARCH.period())).rows())
        .isGreaterThan(2 * counted.rows());
    assertEverythingEqualsACount();
  }

  @Test
  void aPeriodRestsAfterACountSoThatCountingTakesLittleOfTheTime() {
    cities.get(0).admitted("昨天提交");
    follow();
    // By SQL, since a small city is counted in no time.
    house.jdbi().useHandle(h -> h.execute("UPDATE statistics_period SET took_millis = 60000"));
    cities.get(0).admitted("刚刚提交");
    house.get(JobRunner.class).drain(CountedDays.KIND);
    Instant now = house.get(Clock.class).instant().plus(moved);

    HouseClock.at(now.plusSeconds(60), StoredFiguresIT::run);
    assertThat(house.get(StoredFigures.class).find("all").orElseThrow())
        .matches(all -> all.counted() < all.changes());

    HouseClock.at(now.plus(LATER), StoredFiguresIT::run);
    moved = moved.plus(LATER);
    assertThat(house.get(StoredFigures.class).find("all").orElseThrow())
        .matches(all -> all.counted() == all.changes());
  }

  @Test
  void theNightlyCheckFindsDriftReportsItAndMendsIt() {
    count();
    checkQuietly();
    // By SQL, since use cases let no stored figure drift.
    house
        .jdbi()
        .useHandle(
            h -> {
              h.execute(
                  "UPDATE statistics_figure SET received = received + 1 WHERE period = '2025-03'"
                      + " AND breakdown = 'kind'");
              h.execute("UPDATE statistics_period SET answered = 7 WHERE period = '2025-q2'");
            });

    house.get(StatisticsCheck.class).run();

    assertThat(house.get(StatisticsCheck.class).last().periods()).isEqualTo(2);
    assertEverythingEqualsACount();
    checkQuietly();
  }

  @Test
  void fewDaysAreCountedAndManyAreNot() {
    HouseMetrics figures = house.get(HouseMetrics.class);
    Period quarter = days("2025-01-02", "2025-04-03");
    Period more = days("2025-01-02", "2025-04-04");

    assertThat(quarter.brief()).isTrue();
    assertThat(figures.isKept(quarter)).isFalse();
    assertThat(figures.days(quarter).whole())
        .isEqualTo(house.get(Statistics.class).report(quarter).whole());
    assertThat(figures.isKept(quarter)).isTrue();
    assertThat(more.brief()).isFalse();
    assertThatThrownBy(() -> figures.days(more)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Period days(String from, String to) {
    return new Period(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  /** Counts all pending periods, past all pauses. */
  private static void count() {
    moved = moved.plus(LATER);
    HouseClock.at(house.get(Clock.class).instant().plus(moved), StoredFiguresIT::run);
  }

  private static Void run() {
    house.get(PeriodCounting.class).run();
    return null;
  }

  private static void follow() {
    house.get(JobRunner.class).drain(CountedDays.KIND);
    count();
  }

  /** Rows that other tests inserted directly are drift; after this check there is none. */
  private static void checkQuietly() {
    house.get(StatisticsCheck.class).run();
    house.get(StatisticsCheck.class).run();
    assertThat(house.get(StatisticsCheck.class).last().periods()).isZero();
  }

  private static void assertFollowed(String as, int received) {
    follow();
    assertThat(received(MARCH)).as(as).isEqualTo(received);
    for (CalendarPeriod one : CalendarPeriod.around(LocalDate.of(2025, 3, 1))) {
      assertEqualsACount(one);
    }
  }

  private static void assertEverythingEqualsACount() {
    List<StoredFigures.PeriodState> states = house.get(StoredFigures.class).states();
    assertThat(states).hasSizeGreaterThan(24 + 8 + 2);
    states.forEach(state -> assertEqualsACount(state.calendar()));
  }

  private static void assertEqualsACount(CalendarPeriod period) {
    assertThat(house.get(StoredFigures.class).find(period).orElseThrow())
        .as(period.code())
        .isEqualTo(house.get(Statistics.class).report(period.period()));
  }

  private static int received(CalendarPeriod period) {
    return house.get(StoredFigures.class).find(period).orElseThrow().whole().received();
  }

  private static int answered(CalendarPeriod period) {
    return house.get(StoredFigures.class).find(period).orElseThrow().whole().answered();
  }

  /** The cost of a read for the database. */
  private record Cost(int statements, long rows) {}

  private static Cost cost(Runnable read) {
    return house.inTransaction(
        () -> {
          long before = rowsRead();
          SqlCount.reset();
          read.run();
          int statements = SqlCount.get();
          // Reading the counters costs rows as well, the same number each time.
          long own = rowsRead();
          long empty = rowsRead() - own;
          return new Cost(statements, own - before - empty);
        });
  }

  /** The number of rows that this connection's statements read, by any index. */
  private static long rowsRead() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h
                    .createQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")
                    .map((row, c) -> row.getLong(2))
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum());
  }
}
