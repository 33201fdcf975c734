package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.RecurringState;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexCheck;
import org.zerodistance.search.indexkeeping.IndexDiff;
import org.zerodistance.search.indexkeeping.IndexDiff.DifferenceKind;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.NightlyComparison;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.VerifyIndex;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.NewerRelease;
import org.zerodistance.testing.TestCity;

/** Tests the differences that the comparison of index and database finds and repairs. */
class VerifyIT {
  private SearchHouse house;

  @BeforeEach
  void open() throws IOException {
    house = SearchHouse.open();
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
    SearchDocument old = document(stale);
    delete(missing);
    sql("UPDATE inquiry SET version = version + 1, title = '换了题目的路灯' WHERE id = ", stale);
    sql("UPDATE inquiry SET version = version + 1, moderation = 'returned' WHERE id = ", leaked);
    index(999_999, 7, "从来没有过的路灯");

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
    sql("UPDATE inquiry SET office_id = " + house.city().office() + " WHERE id = ", moved);
    sql("UPDATE inquiry SET visibility = 'sealed' WHERE id = ", sealed);
    sql("UPDATE inquiry SET moderation = 'returned' WHERE id = ", returned);

    IndexDiff found = house.verify(IndexView.STAFF, true);

    assertThat(found.counts()).isEqualTo(Map.of(DifferenceKind.LEAKED, 3L));
    assertThat(found.documents()).isEqualTo(3);
    assertThat(found.repaired()).isEqualTo(3);
    assertThat(house.verify(IndexView.STAFF, false).same()).isTrue();
  }

  @Test
  void aRowThatChangedSilentlyIsFoundAtNightAndMended() {
    Receipt titled = house.city().admitted("没有动过版本的路灯");
    Receipt due = house.city().admitted("时限悄悄变了的路灯");
    house.get(Deadlines.class).start(due.id(), house.city().office(), Kind.COMPLAINT);
    house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    sql("UPDATE inquiry SET title = '悄悄换了题目的路灯' WHERE id = ", titled);
    sql("UPDATE deadline SET paused_at = due_at WHERE inquiry_id = ", due);
    hourIs(4);

    for (IndexView view : IndexView.values()) {
      assertThat(house.verify(view, false).counts())
          .as(view.name())
          .isEqualTo(Map.of(DifferenceKind.DIFFERENT, 2L));
    }
    house.get(JobRunner.class).drain(NightlyComparison.NAME);

    for (IndexView view : IndexView.values()) {
      IndexCheck night = house.get(VerifyIndex.class).latest(view, Viewer.SYSTEM).orElseThrow();
      assertThat(night.different()).isEqualTo(2);
      assertThat(night.drift()).isEqualTo(2);
      assertThat(night.repaired()).isEqualTo(2);
      assertThat(house.verify(view, false).same()).as(view.name()).isTrue();
    }
    house.drainAndRefresh();
    assertThat(SearchHouse.titles(house.search("题目"))).containsExactly("悄悄换了题目的路灯");
  }

  @Test
  void aDocumentOfAnotherFormIsWrittenAnewAndIsNoDrift() {
    Receipt older = house.city().admitted("旧版本写的路灯");
    Receipt newer = house.city().admitted("新版本写的路灯");
    house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    digestIs(older, null);
    digestIs(newer, (DocumentDigest.FORM + 1) + "-abc");

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

  /** Changes nothing of the document but the digest that it was written with. */
  private void digestIs(Receipt receipt, String digest) {
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client -> {
              String key = "inquiry-" + receipt.id();
              ObjectNode source =
                  client.get(g -> g.index(house.current()).id(key), ObjectNode.class).source();
              Objects.requireNonNull(source).put("digest", digest);
              return client.index(
                  i ->
                      i.index(house.current())
                          .id(key)
                          .version(document(receipt).version())
                          .versionType(VersionType.ExternalGte)
                          .refresh(Refresh.True)
                          .document(source));
            });
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
    index(receipt.id().value(), 100, "数据库恢复之后丢失的题目");

    assertThat(house.verify(true).count(DifferenceKind.AHEAD)).isEqualTo(1);
    house.build();

    assertThat(house.verify(false).same()).isTrue();
    assertThat(SearchHouse.titles(house.search("路灯"))).containsExactly("数据库恢复之前的路灯");
  }

  @Test
  void onceANightOverAllNodes() throws IOException {
    Receipt receipt = house.city().admitted("夜里补上的路灯");
    house.drainAndRefresh();
    delete(receipt);
    try (SearchHouse second = house.secondNode()) {
      hourIs(2);
      assertThat(house.get(VerifyIndex.class).nightly(IndexView.PUBLIC)).isEmpty();

      hourIs(4);
      assertThat(house.get(VerifyIndex.class).nightly(IndexView.PUBLIC).orElseThrow().repaired())
          .isEqualTo(1);
      assertThat(second.get(VerifyIndex.class).nightly(IndexView.PUBLIC)).isEmpty();
      assertThat(house.get(VerifyIndex.class).nightly(IndexView.PUBLIC)).isEmpty();
    }
    assertThat(house.verify(false).total()).isZero();
  }

  @Test
  void aComparisonWhoseRepairFailsDoesNotStayRunning() throws IOException {
    Receipt receipt = house.city().admitted("补不上的路灯");
    house.drainAndRefresh();
    delete(receipt);
    hourIs(4);
    house.proxy().refuse("_bulk");

    assertThat(house.get(JobRunner.class).drain(NightlyComparison.NAME)).isZero();

    assertThat(house.get(VerifyIndex.class).isRunning(IndexView.PUBLIC, Viewer.SYSTEM)).isFalse();
    assertThat(comparison().lastError()).as("away is no failure").isEmpty();

    house.proxy().heal();
    Instant soon = house.get(Clock.class).instant().plusSeconds(70);
    HouseClock.at(soon, () -> house.get(JobRunner.class).drain(NightlyComparison.NAME));
    assertThat(house.get(VerifyIndex.class).latest(IndexView.PUBLIC, Viewer.SYSTEM).orElseThrow())
        .extracting(IndexCheck::repaired)
        .isEqualTo(1L);
  }

  @Test
  void aComparisonThatThrowsIsShownAndTriedAgain() {
    house.house().jdbi().useHandle(h -> h.execute("ALTER TABLE dossier RENAME TO dossier_gone"));
    hourIs(4);

    assertThat(house.get(JobRunner.class).drain(NightlyComparison.NAME)).isZero();

    assertThat(house.get(VerifyIndex.class).isRunning(IndexView.PUBLIC, Viewer.SYSTEM)).isFalse();
    assertThat(comparison().attempts()).isEqualTo(1);
    assertThat(comparison().lastError().orElseThrow()).contains("SQL state 42S02");
  }

  private RecurringState comparison() {
    return house.get(JobStats.class).recurring().stream()
        .filter(job -> job.name().equals(NightlyComparison.NAME))
        .findFirst()
        .orElseThrow();
  }

  /** Sets the house's time zone so that it is that hour now by the database's clock. */
  private void hourIs(int hour) {
    int utc =
        house
            .house()
            .jdbi()
            .withHandle(
                h -> h.createQuery("SELECT HOUR(UTC_TIMESTAMP())").mapTo(Integer.class).one());
    int east = Math.floorMod(hour - utc + 11, 24) - 11;
    String zone = "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
    house.get(SettingStore.class).put(HouseZone.SETTING, zone);
  }

  private SearchDocument document(Receipt receipt) {
    return house
        .get(DocumentPages.class)
        .of(IndexView.PUBLIC, SearchType.INQUIRY, List.of(receipt.id().value()))
        .get(0);
  }

  /** Changes a row past the use cases, which would put its documents into the queue. */
  private void sql(String update, Receipt receipt) {
    house.house().jdbi().useHandle(h -> h.execute(update + receipt.id()));
  }

  /** Deletes the document at its current version, so that it can be indexed again at once. */
  private void delete(Receipt receipt) {
    long version = document(receipt).version();
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client ->
                client.delete(
                    d ->
                        d.index(house.alias())
                            .id("inquiry-" + receipt.id())
                            .version(version)
                            .versionType(VersionType.ExternalGte)
                            .refresh(Refresh.True)));
  }

  private void index(long id, long version, String title) {
    SearchDocument document = BareIndex.complaint(id, version, title, "", List.of());
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client ->
                client.index(
                    i ->
                        i.index(house.alias())
                            .id(document.key())
                            .version(version)
                            .versionType(VersionType.ExternalGte)
                            .refresh(Refresh.True)
                            .document(IndexedDocument.of(document))));
  }
}
