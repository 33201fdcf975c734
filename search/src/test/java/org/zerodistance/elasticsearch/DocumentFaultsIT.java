package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.elasticsearch.DocumentFaults.Scope;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.quickstart.testing.TestServers;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.RebuildState;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchMatcher;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.search.searching.QueryRefused;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.StaffSearching;
import org.zerodistance.testing.TestCity;

/**
 * Tests every way in which the search server says no about one document or one query: which ones
 * count as refusals, so that everything else goes on, and which ones mean that it cannot answer
 * now.
 */
class DocumentFaultsIT {
  private static final int MANY = 30;
  private static final int BAD = 17;

  private static DocumentFaults faults;
  private static SearchHouse house;

  @BeforeAll
  static void open() throws IOException {
    faults = new DocumentFaults(URI.create(TestServers.search()));
    house = SearchHouse.open(faults.url());
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
    faults.close();
  }

  @AfterEach
  void heal() {
    faults.heal();
    house.await(
        "well again",
        () -> {
          house.watch();
          return house.get(ElasticSearchIndex.class).available();
        });
    house.house().jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
    house.house().jdbi().useHandle(h -> h.execute("DELETE FROM saved_search"));
  }

  @ParameterizedTest
  @CsvSource({
    "ITEM,400",
    "ITEM,413",
    "ITEM,500",
    "ITEM,501",
    "REQUEST,400",
    "REQUEST,413",
    "REQUEST,500"
  })
  void oneRefusedDocumentIsSetAsideAndAllOthersAreDoneInBothIndexes(Scope scope, int status) {
    TestCity city = house.city();
    Viewer editor = city.person(Role.EDITOR);
    house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), city.person(Role.READER));
    List<Long> ids = cases(city, word(scope, status), MANY);
    faults.refuseDocuments(scope, status, Set.of(key(ids.get(BAD))));

    house.drainAndRefresh();

    assertThat(house.search(word(scope, status)).total()).isEqualTo(MANY - 1);
    assertThat(staffFinds(word(scope, status), editor)).isEqualTo(MANY - 1);
    assertThat(failed()).containsExactly(ids.get(BAD));
    // Only what was written is matched against saved searches.
    assertThat(house.get(JobStats.class).state(SavedSearchMatcher.KIND).waiting())
        .isEqualTo(MANY - 1);

    assertThat(setAsideAtLast()).containsExactly(ids.get(BAD));
    assertThat(lastErrors())
        .isNotEmpty()
        .allSatisfy(
            error ->
                assertThat(error)
                    .contains("illegal_state_exception")
                    .doesNotContain(DocumentFaults.QUOTED));

    faults.heal();
    house.get(JobQueue.class).put("index", new JobSubject("inquiry", ids.get(BAD)));
    house.drainAndRefresh();
    assertThat(house.search(word(scope, status)).total()).isEqualTo(MANY);
  }

  @ParameterizedTest
  @CsvSource({"ITEM,1", "ITEM,2", "REQUEST,1", "REQUEST,2"})
  void aBatchOfBadDocumentsAloneIsCountedTooAndHoldsUpNothingThatComesLater(Scope scope, int many) {
    TestCity city = house.city();
    List<Long> ids = cases(city, "单独的坏文档" + scope + many, many);
    faults.refuseDocuments(
        scope, 500, Set.copyOf(ids.stream().map(DocumentFaultsIT::key).toList()));

    house.drainAndRefresh();
    assertThat(failed()).containsExactlyElementsOf(ids);
    city.admitted("后来的好文档" + scope + many);
    house.drainAndRefresh();

    assertThat(house.search("\"后来的好文档" + scope + many + "\"").total()).isEqualTo(1);
    assertThat(setAsideAtLast()).containsExactlyElementsOf(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "ITEM,429",
    "ITEM,502",
    "ITEM,503",
    "ITEM,504",
    "REQUEST,429",
    "REQUEST,502",
    "REQUEST,503",
    "REQUEST,504"
  })
  void aServerThatIsBusyOrAwayIsNoDocumentsFault(Scope scope, int status) {
    TestCity city = house.city();
    List<Long> ids = cases(city, "忙时的路灯" + scope + status, 3);
    faults.refuseDocuments(scope, status, Set.of(key(ids.get(1))));

    house.drainAndRefresh();

    assertThat(faults.refused()).isPositive();
    assertThat(failed()).isEmpty();
    assertThat(house.get(JobStats.class).state("index").waiting()).isPositive();
    faults.heal();
    house.await(
        "all are written",
        () -> {
          house.watch();
          house.drain();
          return house.get(JobStats.class).state("index").waiting() == 0;
        });
  }

  @ParameterizedTest
  @CsvSource({"ITEM,400", "ITEM,500", "REQUEST,500"})
  void aRebuildLeavesTheDocumentToTheQueueAndEnds(Scope scope, int status) {
    TestCity city = house.city();
    List<Long> ids = cases(city, "重建时的坏文档" + scope + status, 5);
    house.drainAndRefresh();
    String before = house.current();
    faults.refuseDocuments(scope, status, Set.of(key(ids.get(2))));

    house.get(IndexRebuilds.class).ask(IndexView.PUBLIC, RebuildCause.ASKED, Viewer.SYSTEM);
    house.build();

    assertThat(
            house
                .get(IndexRebuilds.class)
                .progress(IndexView.PUBLIC, Viewer.SYSTEM)
                .latest()
                .orElseThrow()
                .state())
        .isEqualTo(RebuildState.SWITCHED);
    assertThat(house.current()).isNotEqualTo(before);
    assertThat(house.get(JobStats.class).about("index", "inquiry", ids))
        .containsExactly(ids.get(2));
    house.get(AliasedIndex.class).refresh(house.alias());
    assertThat(house.search("\"重建时的坏文档" + scope + status + "\"").total()).isEqualTo(4);
    faults.heal();
    house.drainAndRefresh();
    assertThat(house.search("\"重建时的坏文档" + scope + status + "\"").total()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422, 500})
  void aQueryThatTheServerRefusesIsThatQuerysFault(int status) {
    faults.refuseQueries(status, "坏查询");

    assertThatThrownBy(() -> matching("坏查询"))
        .isInstanceOf(QueryRefused.class)
        .hasMessage(status + " illegal_state_exception");
    assertThat(matching("好查询")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 429, 502, 503, 504})
  void aServerThatAnswersNobodyIsNoQuerysFault(int status) {
    faults.refuseQueries(status, "坏查询");

    assertThatThrownBy(() -> matching("坏查询"))
        .isInstanceOf(IndexUnavailable.class)
        .message()
        .doesNotContain(DocumentFaults.QUOTED);
  }

  @Test
  void aServerThatFailsForEveryQueryIsNoQuerysFault() {
    faults.refuseQueries(500, "size");

    assertThatThrownBy(() -> matching("坏查询")).isInstanceOf(IndexUnavailable.class);
  }

  private static Set<String> matching(String text) {
    return house.get(ElasticSearchIndex.class).matching(SearchQuery.of(text), List.of("inquiry-1"));
  }

  private static String word(Scope scope, int status) {
    return "\"第" + scope + status + "批路灯\"";
  }

  private static List<Long> cases(TestCity city, String title, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> city.admitted(title.replace("\"", "")).id().value())
        .toList();
  }

  private static String key(long id) {
    return "inquiry-" + id;
  }

  private static long staffFinds(String text, Viewer by) {
    AliasedIndex home = house.staffHome();
    home.refresh(home.current().orElseThrow().name());
    return house.get(StaffSearching.class).search(SearchQuery.of(text), by).total();
  }

  private static List<Long> failed() {
    return ids("attempts > 0");
  }

  /** Lets all attempts be made; returns the subjects that are set aside then. */
  private static List<Long> setAsideAtLast() {
    Instant at = house.get(Clock.class).instant();
    for (int attempt = 0; attempt < 8; attempt++) {
      at = at.plus(Duration.ofMinutes(6));
      HouseClock.at(at, () -> house.get(JobRunner.class).drain("index"));
    }
    return ids("set_aside_at IS NOT NULL");
  }

  private static List<Long> ids(String where) {
    return house
        .house()
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT DISTINCT subject_id FROM outbox WHERE topic = 'index' AND "
                            + where
                            + " ORDER BY subject_id")
                    .mapTo(Long.class)
                    .list());
  }

  private static List<String> lastErrors() {
    return house
        .house()
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT last_error FROM outbox WHERE last_error IS NOT NULL")
                    .mapTo(String.class)
                    .list());
  }
}
