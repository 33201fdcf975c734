package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexCheck;
import org.zerodistance.search.indexkeeping.IndexDiff;
import org.zerodistance.search.indexkeeping.IndexDiff.DifferenceKind;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.VerifyIndex;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.NewerRelease;
import org.zerodistance.testing.TestCity;

/** Tests the differences that the comparison of index and database finds and repairs. */
class VerifyIT {
  private SearchHouse house;
  private IndexFaults faults;

  @BeforeEach
  void open() throws IOException {
    house = SearchHouse.open();
    faults = new IndexFaults(house);
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  @Test
  void anIndexThatIsKeptUpDoesNotDrift() {
    house.fill(1);
    house.get(IndexRebuilds.class).ask(IndexView.PUBLIC, RebuildCause.ASKED, Viewer.SYSTEM);
    house.build();
    house.city().admitted("新来的路灯");
    house.city().submitted("还没审核的路灯");
    house.drainAndRefresh();

    IndexDiff indexDiff = house.verify(false);

    assertThat(indexDiff.total()).isZero();
    assertThat(indexDiff.documents()).isEqualTo(1_001).isEqualTo(indexDiff.indexed());
    assertThat(indexDiff.same()).isTrue();
  }

  @Test
  void everyFaultIsFoundAndMended() {
    Receipt missing = house.city().admitted("不见了的路灯");
    Receipt stale = house.city().admitted("过时的路灯");
    Receipt leaked = house.city().admitted("泄露的路灯");
    Receipt well = house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    SearchDocument old = faults.document(stale);
    faults.delete(missing);
    faults.sql("UPDATE inquiry SET version = version + 1, title = '换了题目的路灯' WHERE id = ", stale);
    faults.sql(
        "UPDATE inquiry SET version = version + 1, moderation = 'returned' WHERE id = ", leaked);
    faults.index(999_999, 7, "从来没有过的路灯");

    IndexDiff found = house.verify(false);

    assertThat(found.counts())
        .isEqualTo(
            Map.of(
                DifferenceKind.MISSING, 1L, DifferenceKind.STALE, 1L, DifferenceKind.LEAKED, 2L));
    assertThat(found.repaired()).isZero();
    assertThat(found.same()).isFalse();
    assertThat(found.samples())
        .contains(
            new IndexDiff.Difference(
                SearchType.INQUIRY,
                stale.id().value(),
                DifferenceKind.STALE,
                Optional.of(old.version() + 1),
                Optional.of(old.version())));

    assertThat(house.verify(true).repaired()).isEqualTo(4);
    house.drainAndRefresh();

    assertThat(house.verify(false).total()).isZero();
    assertThat(SearchHouse.titles(house.search("路灯")))
        .containsExactlyInAnyOrder("不见了的路灯", "换了题目的路灯", "好好的路灯");
    assertThat(well).isNotNull();
    IndexCheck latest =
        house.get(VerifyIndex.class).latest(IndexView.PUBLIC, Viewer.SYSTEM).orElseThrow();
    assertThat(latest.drift()).isZero();
    assertThat(latest.documents()).isEqualTo(3);
  }

  @Test
  void whoMaySeeAStaffDocumentIsComparedToo() {
    Receipt moved = house.city().admitted("换了单位的路灯");
    Receipt sealed = house.city().admitted("封存了的路灯");
    Receipt returned = house.city().admitted("退回了的路灯");
    house.city().submitted("好好的路灯");
    house.drainAndRefresh();
    house.staffHome().refresh(house.staffHome().current().orElseThrow().name());
    assertThat(house.verify(IndexView.STAFF, false).same()).isTrue();
    // The versions are unchanged, so that only the visibility scopes differ.
    faults.sql("UPDATE inquiry SET office_id = " + house.city().office() + " WHERE id = ", moved);
    faults.sql("UPDATE inquiry SET visibility = 'sealed' WHERE id = ", sealed);
    faults.sql("UPDATE inquiry SET moderation = 'returned' WHERE id = ", returned);

    IndexDiff found = house.verify(IndexView.STAFF, true);

    assertThat(found.counts()).isEqualTo(Map.of(DifferenceKind.LEAKED, 3L));
    assertThat(found.documents()).isEqualTo(3);
    assertThat(found.repaired()).isEqualTo(3);
    assertThat(house.verify(IndexView.STAFF, false).same()).isTrue();
  }

  @Test
  void aDocumentOfAnotherFormIsWrittenAnewAndIsNoDrift() {
    Receipt older = house.city().admitted("旧版本写的路灯");
    Receipt newer = house.city().admitted("新版本写的路灯");
    house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    faults.digestIs(older, null);
    faults.digestIs(newer, (DocumentDigest.FORM + 1) + "-abc");

    IndexDiff found = house.verify(true);

    assertThat(found.counts()).isEqualTo(Map.of(DifferenceKind.OTHER_FORM, 2L));
    assertThat(found.repaired()).isEqualTo(2);
    IndexCheck check =
        house.get(VerifyIndex.class).latest(IndexView.PUBLIC, Viewer.SYSTEM).orElseThrow();
    assertThat(check.otherForm()).isEqualTo(2);
    assertThat(check.drift()).isZero();
    assertThat(house.verify(false).same()).isTrue();
  }

  @Test
  void aCaseThatCannotBeReadIsComparedWithoutItsContent() {
    Receipt receipt = house.city().admitted("读不出来的路灯");
    house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    NewerRelease.writes(house.house(), "inquiry", "kind", List.of(receipt.id().value()));

    IndexDiff found = house.verify(false);

    assertThat(found.total()).isZero();
    assertThat(found.same()).isTrue();
    assertThat(found.documents()).isEqualTo(2);
  }

  @Test
  void theStatementsOfAComparisonGrowWithItsPagesAlone() {
    house.fill(1);
    house.get(IndexRebuilds.class).ask(IndexView.PUBLIC, RebuildCause.ASKED, Viewer.SYSTEM);
    house.build();
    int few = statements();
    house.city().admitted("又来了一个的路灯");
    house.drainAndRefresh();
    int onePageMore = statements();

    // Ids alone, the texts, the answers, the remarks, the clocks.
    assertThat(onePageMore - few).isLessThanOrEqualTo(5);
    assertThat(onePageMore).isLessThanOrEqualTo(25);
  }

  private int statements() {
    SqlCount.reset();
    assertThat(house.verify(false).same()).isTrue();
    return SqlCount.get();
  }

  @Test
  void whatTheQueueHasStillToDeliverIsNoDrift() {
    house.city().admitted("还在路上的路灯");

    assertThat(house.verify(false).total()).isZero();

    house.drainAndRefresh();
    assertThat(house.verify(false).documents()).isEqualTo(1);
  }

  @Test
  void aNameThatHasStillToReachItsDocumentsIsNoDrift() {
    TestCity city = house.city();
    Receipt receipt = city.admitted("改名途中的路灯");
    StoryId story = city.aStory().about(receipt.id()).inNoColumn().draft().id();
    house.drainAndRefresh();
    house
        .get(BoardKeeping.class)
        .change(city.board(), 0, city.aBoard(city.slug()).named("路灯问政").command(), Viewer.SYSTEM);

    assertThat(house.verify(IndexView.PUBLIC, false).total()).isZero();
    assertThat(house.verify(IndexView.STAFF, false).total()).isZero();

    // Without the word, both documents would be found to differ.
    house.house().forgetJobs();
    assertThat(house.verify(IndexView.PUBLIC, false).total()).isEqualTo(1);
    assertThat(house.verify(IndexView.STAFF, true).samples())
        .extracting(IndexDiff.Difference::id)
        .containsExactlyInAnyOrder(receipt.id().value(), story.value());
  }

  @Test
  void anIndexAheadOfTheDatabaseIsBuiltAnew() {
    Receipt receipt = house.city().admitted("数据库恢复之前的路灯");
    house.drainAndRefresh();
    faults.index(receipt.id().value(), 100, "数据库恢复之后丢失的题目");

    assertThat(house.verify(true).count(DifferenceKind.AHEAD)).isEqualTo(1);
    house.build();

    assertThat(house.verify(false).same()).isTrue();
    assertThat(SearchHouse.titles(house.search("路灯"))).containsExactly("数据库恢复之前的路灯");
  }
}
