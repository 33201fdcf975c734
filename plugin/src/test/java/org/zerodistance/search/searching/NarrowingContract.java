package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.OfficeLevel;

/** The contract about filters, counts, order and pages of a search. */
interface NarrowingContract extends OwnBoard {
  @Test
  default void filtersAndCountsWhatOtherValuesWouldGive() {
    write(
        inquiry().titled("噪音扰民一").of(Kind.COMPLAINT),
        inquiry().titled("噪音扰民二").of(Kind.COMPLAINT).answered("已处理"),
        inquiry().titled("噪音标准咨询").of(Kind.CONSULT),
        story().titled("噪音何时休"));

    SearchAnswer all = search("噪音");
    SearchAnswer complaints =
        index().search(query("噪音").within(filter(Optional.of(Kind.COMPLAINT), Optional.empty())));

    assertThat(all.total()).isEqualTo(4);
    assertThat(all.facet(Facet.TYPE))
        .containsExactlyInAnyOrder(new Facet.Count("inquiry", 3), new Facet.Count("story", 1));
    assertThat(complaints.total()).isEqualTo(2);
    assertThat(complaints.facet(Facet.KIND))
        .containsExactlyInAnyOrder(new Facet.Count("complaint", 2), new Facet.Count("consult", 1));
    assertThat(complaints.facet(Facet.STATE))
        .containsExactlyInAnyOrder(new Facet.Count("open", 1), new Facet.Count("answered", 1));
    assertThat(complaints.facet(Facet.YEAR)).containsExactly(new Facet.Count("2026", 2));
    assertThat(
            index()
                .search(query("噪音").within(filter(Optional.empty(), Optional.of(SearchState.OPEN))))
                .total())
        .isEqualTo(2);
  }

  @Test
  default void filtersByPeriodAndTopic() {
    write(
        inquiry().titled("停水一").at(NOON.minus(Duration.ofDays(10))).under("供水"),
        inquiry().titled("停水二").under("供水/停水"));

    SearchFilter lately =
        new SearchFilter(
            Optional.empty(),
            Optional.of(board()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOON),
            Optional.of(NOON.plusSeconds(1)));
    SearchFilter below =
        new SearchFilter(
            Optional.empty(),
            Optional.of(board()),
            Optional.empty(),
            Optional.of("供水"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(titles(index().search(query("停水").within(lately)))).containsExactly("停水二");
    assertThat(index().search(query("停水").within(below)).total()).isEqualTo(2);
  }

  @Test
  default void operatorsNarrow() {
    write(
        inquiry().titled("路灯不亮").of("roads", OfficeLevel.DEPARTMENT).due(NOON),
        inquiry().titled("路灯太亮").of("town", OfficeLevel.TOWN).at(NOON.minus(Duration.ofDays(400))),
        inquiry().titled("亮灯的路").due(Instant.parse("2100-01-01T00:00:00Z")),
        story().titled("路灯亮了").in("weekly"));

    assertThat(titles(search("\"路灯\" \"不亮\""))).containsExactly("路灯不亮");
    assertThat(titles(search("“灯不亮”"))).containsExactly("路灯不亮");
    assertThat(titles(search("路灯 -太亮 -亮了"))).containsExactly("路灯不亮");
    assertThat(titles(search("-路灯"))).containsExactly("亮灯的路");
    assertThat(titles(search("路灯 before:2026"))).containsExactly("路灯太亮");
    assertThat(titles(search("路灯 after:2026 -亮了"))).containsExactly("路灯不亮");
    assertThat(titles(search("overdue:yes"))).containsExactly("路灯不亮");
    assertThat(search("overdue:no").total()).isEqualTo(3);
    assertThat(titles(index().search(office("town")))).containsExactly("路灯太亮");
    assertThat(titles(index().search(outside(List.of(), List.of("town", "nobody")))))
        .containsExactlyInAnyOrder("路灯不亮", "亮灯的路", "路灯亮了");
    assertThat(index().search(outside(List.of(board()), List.of())).total()).isZero();
    assertThat(
            titles(
                index()
                    .search(
                        query("路灯")
                            .within(
                                SearchFilter.NONE.inside(
                                    Optional.of(board()), Optional.of("weekly"))))))
        .containsExactly("路灯亮了");
    assertThat(search("").facet(Facet.LEVEL))
        .containsExactlyInAnyOrder(new Facet.Count("department", 1), new Facet.Count("town", 1));
  }

  @Test
  default void daysBeginAndEndWhereTheQueryIsAsked() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    List<ZoneId> zones = List.of(ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago"));
    for (ZoneId zone : zones) {
      Instant begin = ZonedDateTime.of(day, LocalTime.MIDNIGHT, zone).toInstant();
      write(
          inquiry().titled("零点停电" + zone).at(begin),
          inquiry().titled("前夜停电" + zone).at(begin.minusSeconds(1)));
    }

    for (ZoneId zone : zones) {
      Instant begin = ZonedDateTime.of(day, LocalTime.MIDNIGHT, zone).toInstant();
      SearchFilter around =
          new SearchFilter(
              Optional.empty(),
              Optional.of(board()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(begin.minusSeconds(1)),
              Optional.of(begin.plusSeconds(1)));
      assertThat(titles(index().search(query("after:" + day).within(around).countingDaysIn(zone))))
          .containsExactly("零点停电" + zone);
      assertThat(titles(index().search(query("before:" + day).within(around).countingDaysIn(zone))))
          .containsExactly("前夜停电" + zone);
    }
  }

  @Test
  default void pagesThroughAllHitsOnce() {
    List<DocumentBuilder> drafts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      // Some with equal times, so that the time alone does not define the order.
      drafts.add(inquiry().titled("公交站台第" + i + "号").at(NOON.plusSeconds(i / 3)));
    }
    write(drafts.toArray(DocumentBuilder[]::new));

    for (SearchSort sort : SearchSort.values()) {
      List<String> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        SearchAnswer page = index().search(query("公交站台").sorted(sort).limited(10).behind(cursor));
        assertThat(page.total()).isEqualTo(25);
        seen.addAll(titles(page));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  default void ordersByTimeWhenAsked() {
    write(
        inquiry().titled("垃圾清运旧").at(NOON.minusSeconds(9)),
        inquiry().titled("垃圾清运新").at(NOON),
        inquiry().titled("垃圾清运中").at(NOON.minusSeconds(5)));

    assertThat(titles(index().search(query("垃圾清运").sorted(SearchSort.NEWEST))))
        .containsExactly("垃圾清运新", "垃圾清运中", "垃圾清运旧");
    assertThat(titles(search(""))).containsExactly("垃圾清运新", "垃圾清运中", "垃圾清运旧");
  }

  private SearchQuery office(String slug) {
    SearchQuery query = query("office:" + slug);
    return query.meaning(query.parsedQuery().within(List.of(), List.of(slug)));
  }

  private SearchQuery outside(List<String> boards, List<String> offices) {
    SearchQuery query = query("");
    return query.meaning(query.parsedQuery().outside(boards, offices));
  }
}
