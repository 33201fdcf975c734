package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.casepages.TitleQuery;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** Tests search in an installation without an index. */
class DegradedSearchIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void findsTheNewestWhoseTitlesSayEveryWord() {
    TestCity city = house.city();
    city.admitted("塘源路路灯不亮");
    city.admitted("塘源路井盖丢失");
    city.admitted("红岭路灯常年不亮");
    city.submitted("塘源路路灯还没有审核");

    SearchAnswer answer = search("塘源路 路灯", city);

    assertThat(answer.limited()).isTrue();
    assertThat(titles(answer)).containsExactly("塘源路路灯不亮");
    assertThat(answer.hits().get(0).title())
        .containsExactly(new Highlight("塘源路路灯", true), new Highlight("不亮", false));
    assertThat(titles(search("路灯", city))).containsExactly("红岭路灯常年不亮", "塘源路路灯不亮");
  }

  @Test
  void whatNoTitleSaysAsAWholeIsFoundByMostOfItsPairs() {
    TestCity city = house.city();
    city.admitted("鸳江丽港小区停水三天");
    city.admitted("三龙大道停水了");

    assertThat(titles(search("鸳江丽港停水", city))).containsExactly("鸳江丽港小区停水三天");
    assertThat(titles(search("完全没有人问过的事", city))).isEmpty();
  }

  @Test
  void latinLettersAreFoundInEitherCaseAndSignsAreThemselves() {
    TestCity city = house.city();
    city.admitted("A3区 WIFI 信号差");
    city.admitted("收费涨了100%还不通知");

    assertThat(titles(search("wifi", city))).containsExactly("A3区 WIFI 信号差");
    assertThat(titles(search("a3区", city))).containsExactly("A3区 WIFI 信号差");
    assertThat(titles(search("100%", city))).containsExactly("收费涨了100%还不通知");
    assertThat(titles(search("100_", city))).containsExactly("收费涨了100%还不通知");
  }

  @Test
  void aCaseIsFoundByItsNumberWhereItMayBeSeen() {
    TestCity city = house.city();
    TestCity other = house.city();
    Receipt listed = city.admitted("塘源路路灯不亮");
    Receipt waiting = city.submitted("塘源路路灯还没有审核");

    for (String typed : List.of("%s", "No. %s", "№%s", "编号：%s", "第%s号")) {
      String text = typed.formatted(listed.number());
      assertThat(found(text)).as(text).containsExactly("塘源路路灯不亮");
    }
    assertThat(titles(search("" + listed.number(), other))).as("on another board").isEmpty();
    assertThat(found("" + waiting.number())).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsInBothWaysOfFinding() {
    TestCity city = house.city();
    for (int i = 0; i < 7; i++) {
      city.admitted("旺步片区第" + i + "次断电");
    }

    assertThat(walk("旺步片区", city)).hasSize(7).doesNotHaveDuplicates();
    assertThat(walk("旺步片区断电", city)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void operatorsForPlaceAndTimeHold() {
    TestCity city = house.city();
    city.admitted("旺步片区断电");
    TestCity other = house.city();
    other.admitted("旺步片区又断电");
    String here = "旺步 board:" + city.slug();
    String today = LocalDate.now(HouseZone.FALLBACK).toString();

    assertThat(found(here)).containsExactly("旺步片区断电");
    assertThat(found("旺步 -board:" + city.slug())).contains("旺步片区又断电").doesNotContain("旺步片区断电");
    assertThat(found(here + " after:" + today)).containsExactly("旺步片区断电");
    assertThat(found(here + " before:" + today)).isEmpty();
    assertThat(found(here + " after:2999-01-01")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai"})
  void aDayBeginsAndEndsInTheHousesZone(String zone) {
    TestCity city = house.city();
    city.standIn(ZoneId.of(zone));
    Instant begin = ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneId.of(zone)).toInstant();
    HouseClock.at(begin, () -> city.admitted("零点停电"));
    HouseClock.at(begin.minusSeconds(1), () -> city.admitted("前夜停电"));
    try {
      assertThat(found("board:" + city.slug() + " after:2026-03-02")).containsExactly("零点停电");
      assertThat(found("board:" + city.slug() + " before:2026-03-02")).containsExactly("前夜停电");
    } finally {
      city.standIn(HouseZone.FALLBACK);
    }
  }

  private static List<String> found(String typed) {
    return titles(house.get(Searching.class).search(SearchQuery.of(typed)));
  }

  @Test
  void misusedOperatorsGiveTheNewest() {
    TestCity city = house.city();
    city.admitted("随便一件事情");

    for (String typed : List.of("\"", "-", "board:", "--- %% __", "-公园")) {
      assertThat(titles(search(typed, city))).as(typed).containsExactly("随便一件事情");
    }
  }

  @Test
  void titlesAreReadFromTheIndexAloneAndInItsOrder() {
    assertThat(
            Explain.of(
                house.jdbi(),
                TitleQuery.SQL,
                Map.of(
                    "w",
                    "%路灯%",
                    "at",
                    Instant.parse("2030-01-01T00:00:00Z"),
                    "id",
                    1,
                    "limit",
                    20)))
        .singleElement()
        .matches(step -> step.index().equals("inquiry_newest"), "by the order of the list")
        .matches(Explain.Step::covering, "without the rows");
  }

  private static List<String> walk(String typed, TestCity city) {
    List<String> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchAnswer page =
          house.get(Searching.class).search(query(typed, city).limited(3).behind(cursor));
      all.addAll(titles(page));
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  private static SearchAnswer search(String typed, TestCity city) {
    return house.get(Searching.class).search(query(typed, city));
  }

  private static SearchQuery query(String typed, TestCity city) {
    return SearchQuery.of(typed)
        .within(
            new SearchFilter(
                Optional.empty(),
                Optional.of(city.slug()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> Highlight.join(hit.title())).toList();
  }
}
