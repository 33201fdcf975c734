package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.Digests;
import org.zerodistance.search.savedsearches.SavedMatchRow;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchMatcher;
import org.zerodistance.search.savedsearches.SavedSearchProblem;
import org.zerodistance.search.savedsearches.SavedSearchRow;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.testing.NewerRelease;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** Tests the way from a saved search and a change to a match that is reported once. */
class SavedSearchesIT {
  private static SearchHouse house;

  private TestCity city;
  private Viewer reader;

  @BeforeAll
  static void open() throws IOException {
    house = SearchHouse.open();
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  @BeforeEach
  void somebody() {
    city = house.city();
    reader = city.person(Role.READER);
  }

  @AfterEach
  void nobodyKeepsAnything() throws IOException {
    house.proxy().heal();
    house.await("well again", SavedSearchesIT::available);
    // By SQL, since each person deletes only their own.
    house.house().jdbi().useHandle(h -> h.execute("DELETE FROM saved_search"));
    house.house().forgetJobs();
  }

  @Test
  void whatAppearsAfterwardsIsFoundOnceAndWhatWasThereIsNot() {
    city.admitted("桂竹园小区路灯不亮");
    drain();
    save("q=路灯");
    city.admitted("竹围里路灯也不亮");
    city.admitted("井盖破损伤人");
    city.submitted("石坊街路灯坏了");
    drain();

    assertThat(match()).isEqualTo(2);

    assertThat(titles()).containsExactly("竹围里路灯也不亮");
    SavedSearchRow row = house.get(SavedPages.class).of(reader).get(0);
    assertThat(row.fresh()).isEqualTo(1);
    assertThat(match()).isZero();

    house.get(SavedSearching.class).seen(row.id(), reader);
    assertThat(house.get(SavedPages.class).of(reader).get(0).fresh()).isZero();
    assertThat(titles()).hasSize(1);
  }

  @Test
  void aChangeOfSomethingOldIsNoNews() {
    Receipt old = city.admitted("桂竹园小区路灯不亮");
    drain();
    save("q=路灯");
    house.get(CaseMoves.class).touched(old.id());
    drain();

    assertThat(match()).isZero();
    assertThat(titles()).isEmpty();
  }

  @Test
  void filtersCountToo() {
    TestCity other = house.city();
    save("q=路灯&board=" + city.slug());
    city.admitted("桂竹园小区路灯不亮");
    other.admitted("竹围里路灯也不亮");
    drain();
    match();

    assertThat(titles()).containsExactly("桂竹园小区路灯不亮");
  }

  @Test
  void whatIsNoLongerPublicIsNoLongerTold() {
    save("q=路灯");
    Receipt receipt = city.admitted("桂竹园小区路灯不亮");
    drain();
    match();
    assertThat(titles()).hasSize(1);

    house
        .get(CaseMoves.class)
        .changeVisibility(receipt.id(), Visibility.ASKER_AND_OFFICE, Viewer.SYSTEM);

    assertThat(titles()).isEmpty();
  }

  @Test
  void whileTheIndexIsAwayNothingIsLost() throws IOException {
    save("q=路灯");
    city.admitted("桂竹园小区路灯不亮");
    drain();
    house.proxy().suffer(FaultProxy.Fault.DOWN);
    assertThat(match()).isZero();
    assertThat(titles()).isEmpty();

    house.proxy().heal();
    house.await("well again", SavedSearchesIT::available);
    assertThat(matchAt(now().plus(Duration.ofMinutes(5)))).isEqualTo(1);
    assertThat(titles()).hasSize(1);
  }

  @Test
  void aDigestIsNotedOnceWhenItIsDueAndThereIsSomething() {
    save("q=路灯");
    SavedSearchRow row = house.get(SavedPages.class).of(reader).get(0);
    house.get(SavedSearching.class).mail(row.id(), Cadence.DAILY, reader);
    city.admitted("桂竹园小区路灯不亮");
    drain();
    match();
    Instant tomorrow = now().plus(Duration.ofHours(25));

    assertThat(digests(house.house())).isZero();
    try (TestHouse second = TestHouse.on(house.house().database())) {
      int sent =
          HouseClock.at(tomorrow, () -> digests(house.house()))
              + HouseClock.at(tomorrow, () -> digests(second));
      assertThat(sent).isEqualTo(1);
    }
    assertThat(mails()).isEqualTo(1);
    Instant later = tomorrow.plus(Duration.ofHours(25));
    HouseClock.at(later, () -> digests(house.house()));
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void oneDigestThatFailsHoldsUpNoOther() {
    Viewer unlucky = city.person(Role.READER);
    for (Viewer each : List.of(unlucky, reader)) {
      house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), each);
      SavedSearchRow row = house.get(SavedPages.class).of(each).get(0);
      house.get(SavedSearching.class).mail(row.id(), Cadence.DAILY, each);
    }
    long bad = house.get(SavedPages.class).of(unlucky).get(0).id().value();
    city.admitted("桂竹园小区路灯不亮");
    drain();
    match();
    NewerRelease.writes(house.house(), "saved_search", "mail", List.of(bad));

    HouseClock.at(now().plus(Duration.ofHours(25)), () -> digests(house.house()));

    assertThat(mails()).isEqualTo(1);
    assertThat(house.get(JobStats.class).state(Digests.KIND).waiting()).isEqualTo(1);
  }

  @Test
  void whatANodeOfTheReleaseBeforeHasNotedIsMatchedToo() {
    save("q=路灯");
    Receipt receipt = city.admitted("桂竹园小区路灯不亮");
    drain();
    // By SQL, since this release notes it in another table.
    house
        .house()
        .jdbi()
        .useHandle(
            h -> {
              h.execute("DELETE FROM outbox");
              h.execute(
                  "INSERT INTO indexed_news (type, document_id, news_at, available_at) VALUES ('inquiry', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                  receipt.id().value());
            });

    assertThat(match()).isEqualTo(1);
    assertThat(titles()).hasSize(1);
    assertThat(match()).isZero();
  }

  private static int digests(TestHouse node) {
    return node.get(JobRunner.class).drain(Digests.KIND);
  }

  @Test
  void aPrivateFeedOpensByItsAddressAlone() {
    save("q=路灯");
    SavedPages pages = house.get(SavedPages.class);
    SavedSearchRow row = pages.of(reader).get(0);
    String token = pages.feed(row.id()).replaceFirst(".*/", "");

    assertThat(pages.byToken(token)).contains(row.id());
    String forged = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
    assertThat(pages.byToken(forged)).isEmpty();

    house.get(SavedSearching.class).delete(row.id(), reader);
    assertThat(pages.byToken(token)).isEmpty();
  }

  @Test
  void searchesAreTheirOwnersAloneAndNotWithoutBounds() {
    SavedSearching saving = house.get(SavedSearching.class);
    assertThat(saving.save(SavedQuery.of("q=路灯&sort=newest&cursor=7"), reader)).isTrue();
    assertThat(saving.save(SavedQuery.of("cursor=9&q=+路灯+"), reader)).isFalse();
    SavedSearchRow row = house.get(SavedPages.class).of(reader).get(0);
    Viewer stranger = city.person(Role.REPORTER);

    assertThatThrownBy(() -> saving.delete(row.id(), stranger))
        .isInstanceOf(SavedSearchProblem.class);
    assertThatThrownBy(() -> house.get(SavedPages.class).get(row.id(), stranger))
        .isInstanceOf(SavedSearchProblem.class);
    assertThatThrownBy(() -> saving.save(SavedQuery.of("sort=newest"), reader))
        .hasMessageStartingWith("SAVED_SEARCH_EMPTY");
    for (int i = 1; i < SavedSearching.MOST; i++) {
      saving.save(SavedQuery.of("q=路灯" + i), reader);
    }
    assertThatThrownBy(() -> saving.save(SavedQuery.of("q=one+more"), reader))
        .hasMessageStartingWith("SAVED_SEARCH_TOO_MANY");
  }

  private void save(String query) {
    house.get(SavedSearching.class).save(SavedQuery.of(query), reader);
  }

  private List<String> titles() {
    SavedPages pages = house.get(SavedPages.class);
    return pages.matches(pages.of(reader).get(0).id(), 20).stream()
        .map(SavedMatchRow::title)
        .toList();
  }

  private static int match() {
    // Recently indexed documents are left out until the index is certain to find them.
    return matchAt(now().plus(Duration.ofSeconds(10)));
  }

  private static int matchAt(Instant at) {
    return HouseClock.at(at, () -> house.get(JobRunner.class).drain(SavedSearchMatcher.KIND));
  }

  private int mails() {
    return house
        .house()
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outgoing_mail WHERE kind = 'search_digest' AND person_id = :id")
                    .bind("id", reader.id())
                    .mapTo(Integer.class)
                    .one());
  }

  private static void drain() {
    house.drainAndRefresh();
  }

  private static boolean available() {
    house.watch();
    return house.get(ElasticSearchIndex.class).available();
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }
}
