package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.search.searching.StaffSearching;
import org.zerodistance.testing.ColumnBuilder;
import org.zerodistance.testing.NewerRelease;
import org.zerodistance.testing.TestCity;

/** Tests the way from a change to a hit, with the server available, unavailable, and back. */
class IndexingIT {
  private static SearchHouse house;

  @BeforeAll
  static void open() throws IOException {
    house = SearchHouse.open();
  }

  @AfterEach
  void heal() throws IOException {
    house.proxy().heal();
    house.await("well again", IndexingIT::available);
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  private static boolean available() {
    house.watch();
    return house.get(ElasticSearchIndex.class).available();
  }

  @Test
  void anAdmittedInquiryIsFoundAndAWaitingOneIsNot() {
    TestCity city = house.city();
    city.submitted("塘源路积水没人管");
    Receipt receipt = city.admitted("桂竹园小区路灯不亮");

    house.drainAndRefresh();

    SearchAnswer found = house.search("桂竹园 路灯");
    assertThat(found.limited()).isFalse();
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().get(0).number()).isEqualTo(receipt.number().value());
    assertThat(house.search("塘源路").total()).isZero();
  }

  @Test
  void aCaseThatCannotBeReadIsBlamedAloneAndHoldsUpNoOther() {
    TestCity city = house.city();
    List<Long> ids =
        IntStream.range(0, 60).mapToObj(i -> city.admitted("成批的井盖" + i).id().value()).toList();
    NewerRelease.writes(house.house(), "inquiry", "kind", List.of(ids.get(41)));

    house.drainAndRefresh();

    assertThat(house.search("\"成批的井盖\"").total()).isEqualTo(59);
    List<Long> blamed =
        house
            .house()
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT DISTINCT subject_id FROM outbox WHERE attempts > 0")
                        .mapTo(Long.class)
                        .list());
    assertThat(blamed).containsExactly(ids.get(41));
    heal(ids.get(41));
    assertThat(house.search("\"成批的井盖\"").total()).isEqualTo(60);
  }

  @Test
  void aCaseThatCannotBeReadHoldsUpNoOtherOfItsBoard() {
    TestCity city = house.city();
    List<Long> ids =
        IntStream.range(0, 20).mapToObj(i -> city.admitted("同版的路牌" + i).id().value()).toList();
    house.drain();
    NewerRelease.writes(house.house(), "inquiry", "kind", List.of(ids.get(7)));
    // By SQL, so that the board alone is put into the queue.
    house
        .house()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET title = CONCAT('改过的', title), version = version + 1 WHERE board_id = ?",
                    city.board()));
    house.get(JobQueue.class).put("index", new JobSubject("board", city.board().value()));

    house.drainAndRefresh();

    assertThat(house.search("\"改过的同版的路牌\"").total()).isEqualTo(19);
    assertThat(house.get(JobStats.class).about("index", "board", List.of(city.board().value())))
        .isEmpty();
    assertThat(house.get(JobStats.class).about("index", "inquiry", ids))
        .containsExactly(ids.get(7));
    heal(ids.get(7));
    assertThat(house.search("\"改过的同版的路牌\"").total()).isEqualTo(20);
  }

  @Test
  void aDossierIsFoundByEverybodyWhileItIsPublicAndByTheNewsroomAlways() {
    TestCity city = house.city();
    Viewer editor = city.person(Role.EDITOR);
    DossierKeeping keeping = house.get(DossierKeeping.class);
    DossierId id = city.aDossier().titled("沿江大道反复塌陷").saying("三年里同一段路塌了九次。").createdBy(editor);
    house.drainAndRefresh();
    assertThat(house.search("沿江大道塌陷").total()).isZero();
    assertThat(staffFinds("沿江大道塌陷", editor)).containsExactly("/desk/dossiers/" + id);
    assertThat(staffFinds("沿江大道塌陷", city.person(Role.SPOKESPERSON))).isEmpty();

    keeping.show(id, true, 0, editor);
    keeping.save(id, "沿江大道反复沉陷", "三年里同一段路塌了九次。", 1, editor);
    house.drainAndRefresh();
    SearchAnswer found = house.search("同一段路塌了九次");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().get(0).type()).isEqualTo(SearchType.DOSSIER);
    assertThat(found.hits().get(0).path()).isEqualTo("/dossiers/" + id);
    assertThat(SearchHouse.titles(found)).containsExactly("沿江大道反复沉陷");
    assertThat(found.facet(Facet.TYPE)).containsExactly(new Facet.Count("dossier", 1));

    keeping.show(id, false, 2, editor);
    house.drainAndRefresh();
    assertThat(house.search("同一段路塌了九次").total()).isZero();
    assertThat(house.verify(false).total()).isZero();
    assertThat(house.verify(IndexView.STAFF, false).total()).isZero();
  }

  @Test
  void aCaseWhoseClockRunsAgainIsOverdueAndWhatItsAskerSaysIsFoundByTheStaff() {
    TestCity city = house.city();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.admitted("电梯停运没有人修");
    house.get(Deadlines.class).start(receipt.id(), city.office(), Kind.COMPLAINT);
    QuestionId question =
        house.get(Answering.class).ask(receipt.id(), city.office(), "请问具体是哪一栋楼？", spokesperson);
    house.drainAndRefresh();
    assertThat(overdueInAYear()).doesNotContain("电梯停运没有人修");

    house.get(Asking.class).answer(seenByAsker(receipt), question, "是锦绣花园三栋。");
    house.get(Asking.class).remark(seenByAsker(receipt), "补充：四栋的也停了。");
    house.drainAndRefresh();

    assertThat(overdueInAYear()).contains("电梯停运没有人修");
    assertThat(staffFinds("\"锦绣花园三栋\"", spokesperson))
        .isEqualTo(staffFinds("\"四栋的也停了\"", spokesperson))
        .hasSize(1);
  }

  @Test
  void aNameIsFollowedByAllDocumentsThatItStandsIn() {
    TestCity city = house.city();
    Viewer administrator = city.person(Role.ADMINISTRATOR);
    Viewer reporter = city.person(Role.REPORTER);
    ColumnBuilder columns = city.aColumn();
    ColumnId column = columns.created();
    Receipt receipt = city.admitted("码头路灯全部熄灭");
    StoryId story = city.aStory().by(reporter).in(column).about(receipt.id()).draft().id();
    house.drainAndRefresh();

    house
        .get(ColumnKeeping.class)
        .change(column, columns.named("码头夜话").command(), 0, administrator);
    house
        .get(BoardKeeping.class)
        .change(city.board(), 0, city.aBoard(city.slug()).named("河港事务问政").command(), administrator);
    house
        .get(OfficeKeeping.class)
        .change(
            city.office(),
            0,
            city.anOffice(city.slug()).of(OfficeLevel.COUNTY).command(),
            administrator);
    house.drainAndRefresh();

    assertThat(staffFinds("码头夜话", reporter)).containsExactly("/desk/stories/" + story);
    assertThat(staffFinds("河港事务问政", reporter))
        .containsExactlyInAnyOrder("/desk/stories/" + story, "/inquiries/" + receipt.number());
    assertThat(house.search("河港事务问政").facet(Facet.LEVEL))
        .containsExactly(new Facet.Count("county", 1));

    // Another board's case: the story is found under that board now.
    TestCity other = house.city();
    house.get(CaseMoves.class).reroute(receipt.id(), other.board(), city.person(Role.MODERATOR));
    house.drainAndRefresh();
    assertThat(staffFinds("河港事务问政", reporter)).isEmpty();
    assertThat(staffFinds("board:" + other.slug(), reporter))
        .containsExactlyInAnyOrder("/desk/stories/" + story, "/inquiries/" + receipt.number());
  }

  private static CaseView seenByAsker(Receipt receipt) {
    return house
        .get(CasePages.class)
        .findByCode(receipt.number(), receipt.trackingCode())
        .orElseThrow();
  }

  private static List<String> overdueInAYear() {
    List<String> titles = new ArrayList<>();
    HouseClock.at(
        house.get(Clock.class).instant().plus(Duration.ofDays(365)),
        () -> titles.addAll(SearchHouse.titles(house.search("overdue:yes"))));
    return titles;
  }

  /** Makes the case readable again and delivers it at once, regardless of its back-off. */
  private static void heal(long id) {
    house.house().forgetJobs();
    NewerRelease.heal(house.house(), "inquiry", "kind", "complaint");
    house.get(JobQueue.class).put("index", new JobSubject("inquiry", id));
    house.drainAndRefresh();
  }

  private static List<String> staffFinds(String text, Viewer by) {
    AliasedIndex home = house.staffHome();
    home.refresh(home.current().orElseThrow().name());
    return house.get(StaffSearching.class).search(SearchQuery.of(text), by).hits().stream()
        .map(SearchHit::path)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(value = Visibility.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
  void whatIsNoLongerPublicIsGoneForGood(Visibility visibility) {
    TestCity city = house.city();
    String title = "锦绣花园电梯困人" + visibility;
    Receipt receipt = city.admitted(title);
    house.drainAndRefresh();
    List<SearchDocument> late =
        house
            .get(DocumentPages.class)
            .of(IndexView.PUBLIC, SearchType.INQUIRY, List.of(receipt.id().value()));
    assertThat(SearchHouse.titles(house.search(title))).contains(title);

    house
        .get(CaseMoves.class)
        .changeVisibility(receipt.id(), visibility, city.person(Role.MODERATOR));
    house.drainAndRefresh();

    assertThat(SearchHouse.titles(house.search(title))).doesNotContain(title);
    // The server forgets deletes after a while; here at once.
    String index = house.current();
    SearchServer server = house.get(SearchServer.class);
    server.work(
        SearchServer.Patience.KEEPER,
        client ->
            client
                .indices()
                .putSettings(p -> p.index(index).settings(s -> s.gcDeletes(t -> t.time("0ms")))));
    house.get(ElasticSearchIndex.class).write(late);
    house.drainAndRefresh();
    assertThat(SearchHouse.titles(house.search(title))).doesNotContain(title);
    assertThat(house.verify(false).total()).isZero();
  }

  @Test
  void whileTheServerIsAwaySearchIsLimitedAndAfterwardsNothingIsMissing() throws IOException {
    TestCity city = house.city();
    house.proxy().suffer(FaultProxy.Fault.DOWN);

    city.admitted("青石巷夜间施工");
    house.drain();
    SearchAnswer limited = house.search("青石巷");

    assertThat(limited.limited()).isTrue();
    assertThat(SearchHouse.titles(limited)).contains("青石巷夜间施工");

    house.proxy().heal();
    house.await("well again", IndexingIT::available);
    house.drainAndRefresh();

    assertThat(house.search("青石巷").limited()).isFalse();
    assertThat(SearchHouse.titles(house.search("青石巷"))).containsExactly("青石巷夜间施工");
  }

  @Test
  void aHungServerKeepsNobodyWaiting() throws IOException {
    house.proxy().suffer(FaultProxy.Fault.HANG);
    house.search("路灯");
    house.search("路灯");

    int calls = house.proxy().calls();
    for (int i = 0; i < 20; i++) {
      HouseClock.at(Instant.EPOCH, () -> house.search("路灯"));
    }

    assertThat(house.get(SearchServer.class).isClosedToCalls()).isTrue();
    assertThat(house.proxy().calls()).isEqualTo(calls);
  }

  @Test
  void withoutAnIndexSearchIsLimitedUntilANewOneIsFilled() {
    TestCity city = house.city();
    city.admitted("滨江公园厕所太脏");
    house.drainAndRefresh();
    house.get(AliasedIndex.class).drop(house.current());

    house.watch();
    assertThat(house.search("滨江公园").limited()).isTrue();

    house.build();
    house.await("built", IndexingIT::available);
    assertThat(SearchHouse.titles(house.search("滨江公园"))).containsExactly("滨江公园厕所太脏");
  }

  @Test
  void theIndexGetsWhatEverybodyMayFindAndNoWordOfAnythingElse() {
    TestCity city = house.city();
    city.admitted("望江路占道经营");
    city.submitted("举报某人");
    Receipt hidden = city.admitted("某小区邻里纠纷");
    house
        .get(CaseMoves.class)
        .changeVisibility(hidden.id(), Visibility.SEALED, city.person(Role.MODERATOR));

    List<String> words = new ArrayList<>();
    List<Long> wordless = new ArrayList<>();
    DocumentPages.DocumentPage documentPage =
        house.get(DocumentPages.class).after(IndexView.PUBLIC, SearchType.INQUIRY, 0, 10_000);
    for (SearchDocument document : documentPage.documents()) {
      document
          .content()
          .ifPresentOrElse(
              documentContent -> words.add(documentContent.title()),
              () -> wordless.add(document.id()));
    }

    assertThat(documentPage.end()).isTrue();
    assertThat(words).contains("望江路占道经营").doesNotContain("举报某人", "某小区邻里纠纷");
    assertThat(wordless).contains(hidden.id().value());
  }
}
