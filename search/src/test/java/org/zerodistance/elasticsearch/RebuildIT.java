package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexExpiry;
import org.zerodistance.search.indexkeeping.IndexKeepingProblem;
import org.zerodistance.search.indexkeeping.IndexRebuild;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.RebuildState;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.StaffSearching;
import org.zerodistance.testing.NewerRelease;

/** Tests the replacement of an index while the application runs, with nodes killed in between. */
class RebuildIT {
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
  void noSearchFailsOrComesBackEmptyMeanwhile() {
    house.fill(3);
    house.askForRebuild();
    house.build();
    String before = house.current();
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    AtomicInteger searches = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> searching =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 1; !over.get(); i = i % 3_000 + 37) {
                String known = "第" + i + "件路灯";
                List<String> found = found(known);
                searches.incrementAndGet();
                if (!found.contains(known)) {
                  wrong.add(known + " is not among " + found);
                }
              }
            });
    AtomicInteger admitted = new AtomicInteger();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                house.city().admitted("重建期间新开的第" + admitted.incrementAndGet() + "口井");
                house.drain();
              }
            });

    house.askForRebuild();
    house.build();
    over.set(true);
    searching.join();
    writing.join();
    house.await("well", this::available);
    house.drainAndRefresh();

    assertThat(wrong).isEmpty();
    assertThat(searches.get()).isGreaterThan(10);
    assertThat(house.current()).isNotEqualTo(before);
    String last = "重建期间新开的第" + admitted.get() + "口井";
    assertThat(SearchHouse.titles(house.search(last))).contains(last);
    assertThat(house.verify(false).same()).isTrue();
    IndexRebuild rebuild = house.latestRebuild();
    assertThat(rebuild.state()).isEqualTo(RebuildState.SWITCHED);
    assertThat(rebuild.checksum()).isPresent();
    System.Logger log = System.getLogger(RebuildIT.class.getName());
    log.log(
        System.Logger.Level.INFO,
        "{0} searches and {1} admissions during a rebuild of {2} documents at {3}/s",
        searches,
        admitted,
        rebuild.done(),
        rebuild.rate(house.get(Clock.class).instant()));
  }

  @Test
  void aCaseWhoseVisibilityThisReleaseDoesNotKnowIsHidden() {
    Receipt receipt = house.city().admitted("新版本才懂的路灯");
    house.city().admitted("大家都看得到的路灯");
    house.drainAndRefresh();
    assertThat(house.search("路灯").total()).isEqualTo(2);
    NewerRelease.writes(house.house(), "inquiry", "visibility", List.of(receipt.id().value()));

    assertThat(house.verify(true).repaired()).isEqualTo(1);

    house.get(AliasedIndex.class).refresh(house.alias());
    assertThat(SearchHouse.titles(house.search("路灯"))).containsExactly("大家都看得到的路灯");
  }

  @Test
  void onlyOneNodeWorksOnIt() throws IOException {
    house.fill(2);
    house.askForRebuild();
    house.askForRebuild();
    try (SearchHouse second = house.secondNode()) {
      CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> house.rebuild());
      CompletableFuture<Boolean> two = CompletableFuture.supplyAsync(() -> second.rebuild());

      assertThat(List.of(one.join(), two.join())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(
            count(
                "SELECT COUNT(*) FROM index_rebuild WHERE state = 'switched' AND alias = '"
                    + house.alias()
                    + "'"))
        .isEqualTo(2);
  }

  @Test
  void theIndexBeforeIsOneStepAwayAndUpToDate() {
    String first = house.current();
    house.askForRebuild();
    house.build();
    String second = house.current();
    house.city().admitted("换索引之后才来的帖子");
    house.drainAndRefresh();

    assertThat(house.get(IndexRebuilds.class).back(IndexView.PUBLIC, Viewer.SYSTEM))
        .isEqualTo(first);

    assertThat(house.current()).isEqualTo(first).isNotEqualTo(second);
    house.get(AliasedIndex.class).refresh(first);
    assertThat(SearchHouse.titles(house.search("换索引之后才来的帖子"))).hasSize(1);
    assertThat(house.verify(true).total()).isZero();
    assertThatThrownBy(() -> house.get(IndexRebuilds.class).back(IndexView.PUBLIC, Viewer.SYSTEM))
        .isInstanceOf(IndexKeepingProblem.class);
    // No node rebuilds it after an administrator has gone back to the old index.
    assertThat(house.rebuild()).isFalse();
  }

  @Test
  void theStaffsIndexIsExchangedTheSameWayAndAlone() {
    Receipt waiting = house.city().submitted("只有编辑部看得到的路灯");
    house.drain();
    String everybodys = house.current();
    String first = staffs();
    house.get(IndexRebuilds.class).ask(IndexView.STAFF, RebuildCause.ASKED, Viewer.SYSTEM);
    house.build();
    String second = staffs();
    house.city().submitted("重建之后才来的路灯");
    house.drain();

    assertThat(second).isNotEqualTo(first);
    assertThat(house.current()).isEqualTo(everybodys);
    assertThat(staffFinds("路灯")).containsExactlyInAnyOrder("只有编辑部看得到的路灯", "重建之后才来的路灯");

    assertThat(house.get(IndexRebuilds.class).back(IndexView.STAFF, Viewer.SYSTEM))
        .isEqualTo(first);
    assertThat(staffFinds("路灯")).as("the one before was kept up").hasSize(2);
    assertThat(house.verify(IndexView.STAFF, true).same()).isTrue();
    assertThat(waiting).isNotNull();
  }

  @Test
  void theStaffsIndexIsMadeAgainWhenSomebodyDeletesItAndReadersNoticeNothing() {
    house.city().admitted("删除之前的路灯");
    house.drainAndRefresh();
    house.staffHome().drop(staffs());
    house.city().admitted("删除之后的路灯");
    house.drainAndRefresh();

    assertThat(house.search("路灯").limited()).isFalse();
    assertThat(SearchHouse.titles(house.search("路灯"))).hasSize(2);

    house.build();
    assertThat(staffFinds("路灯")).hasSize(2);
  }

  private String staffs() {
    return house.staffHome().current().orElseThrow().name();
  }

  private List<String> staffFinds(String text) {
    house.staffHome().refresh(staffs());
    return SearchHouse.titles(
        house
            .get(StaffSearching.class)
            .search(SearchQuery.of(text), house.city().person(Role.EDITOR)));
  }

  @Test
  void theIndexBeforeGoesAfterADay() {
    String first = house.current();
    house.askForRebuild();
    house.build();
    assertThat(house.get(AliasedIndex.class).exists(first)).isTrue();

    HouseClock.at(
        house.get(Clock.class).instant().plus(Duration.ofHours(25)),
        () -> house.get(JobRunner.class).drain(IndexExpiry.NAME));

    assertThat(house.get(AliasedIndex.class).exists(first)).isFalse();
    assertThat(house.get(IndexRebuilds.class).progress(IndexView.PUBLIC, Viewer.SYSTEM).kept())
        .isEmpty();
  }

  @Test
  void anIndexOfAnOlderMakeServesUntilItsSuccessorIsThere() {
    house.city().admitted("旧索引里的路灯");
    house.drainAndRefresh();
    String old = house.current();
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client ->
                client
                    .indices()
                    .putMapping(
                        p ->
                            p.index(old)
                                .meta(
                                    "zerodistance",
                                    JsonData.of(new AliasedIndex.IndexMetadata(1, true)))));

    house.get(SearchServerMonitor.class).check();
    assertThat(SearchHouse.titles(house.search("旧索引里的路灯"))).hasSize(1);
    house.build();

    assertThat(house.current()).isNotEqualTo(old);
    assertThat(house.latestRebuild().cause()).isEqualTo(RebuildCause.MAPPING);
    assertThat(SearchHouse.titles(house.search("旧索引里的路灯"))).hasSize(1);
  }

  private boolean available() {
    house.watch();
    return house.get(ElasticSearchIndex.class).available();
  }

  /** Queries the index directly, so that a busy machine only makes it slower. */
  private List<String> found(String text) {
    SearchRequest request =
        new QueryBody(SearchQuery.of(text), house.get(Clock.class).instant())
            .request(house.alias());
    return house
        .get(SearchServer.class)
        .work(SearchServer.Patience.KEEPER, client -> client.search(request, IndexedDocument.class))
        .hits()
        .hits()
        .stream()
        .map(hit -> Objects.requireNonNull(hit.source()).title())
        .toList();
  }

  private long count(String sql) {
    return house.house().jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }
}
