package org.zerodistance.search.savedsearches;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.jobs.OneWorker;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.search.indexing.Indexing;
import org.zerodistance.search.searching.QueryRefused;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.search.searching.SearchingOn;
import org.zerodistance.search.searching.SuggestionList;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** Tests who is asked and what stays in the queue when one of three searches fails. */
class SavedSearchMatcherIT {
  private static final List<String> SEARCHES = List.of("路灯", "井盖", "噪声");
  private static final String BAD = "井盖";
  private static final String CANARY = "anna@example.org";

  private static TestHouse house;

  private final FakeIndex index = new FakeIndex();
  private InquiryId inquiry;

  /** Everything matches every search; one search may fail. */
  private static final class FakeIndex implements SearchIndex {
    private final List<String> asked = new ArrayList<>();
    private Supplier<RuntimeException> failure;

    @Override
    public Set<String> matching(SearchQuery query, Collection<String> keys) {
      asked.add(query.text());
      if (failure != null && query.text().equals(BAD)) {
        throw failure.get();
      }
      return Set.copyOf(keys);
    }

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> write(List<SearchDocument> documents) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SuggestionList suggest(String typed, List<String> names) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> alike(String words) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void threeSearchesAndACase() {
    TestCity city = house.city();
    for (String text : SEARCHES) {
      house.get(SavedSearching.class).save(SavedQuery.of("q=" + text), city.person(Role.READER));
    }
    inquiry = city.admitted("滨河路的路灯坏了").id();
  }

  @AfterEach
  void forget() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
    house.jdbi().useHandle(h -> h.execute("DELETE FROM saved_search"));
  }

  static Stream<Named<Supplier<RuntimeException>>> ownFaults() {
    return Stream.of(
        Named.of("refused by the index", () -> new QueryRefused("400 parsing_exception")),
        Named.of("unreadable", () -> new IllegalArgumentException(CANARY)),
        Named.of("a fault of the program", () -> new NullPointerException(CANARY)));
  }

  @ParameterizedTest
  @MethodSource("ownFaults")
  void aSearchThatCannotBeAskedIsLeftOutAndTheOthersMatch(Supplier<RuntimeException> failure) {
    index.failure = failure;
    queued();

    assertThat(drain(now())).isEqualTo(1);

    assertThat(index.asked).isEqualTo(SEARCHES);
    assertThat(matched()).containsExactly("路灯", "噪声");
    assertThat(attempts()).isEmpty();
  }

  static Stream<Named<Supplier<RuntimeException>>> faultsOfTheDatabase() {
    return Stream.of(
        Named.of("a statement", () -> new Broken(new SQLException(CANARY, "HY000", 1205))),
        Named.of("a transaction", () -> new Broken(new IllegalStateException(CANARY))));
  }

  private static final class Broken extends JdbiException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super("x", cause);
    }
  }

  @ParameterizedTest
  @MethodSource("faultsOfTheDatabase")
  void aFaultOfTheDatabaseLosesNoMatch(Supplier<RuntimeException> failure) {
    index.failure = failure;
    queued();

    assertThat(drain(now())).isZero();

    assertThat(attempts()).containsExactly(1);
    assertThat(lastErrors()).allSatisfy(error -> assertThat(error).doesNotContain(CANARY));
    index.failure = null;
    assertThat(drain(now().plus(Duration.ofMinutes(10)))).isEqualTo(1);
    assertThat(matched()).isEqualTo(SEARCHES);
  }

  static Stream<Named<Supplier<RuntimeException>>> away() {
    return Stream.of(
        Named.of("the index", () -> new IndexUnavailable("away")),
        Named.of(
            "the database", () -> new ConnectionException(new SQLException(CANARY, "08001", 0))));
  }

  @ParameterizedTest
  @MethodSource("away")
  void whatIsAwayLosesNoMatchAndCountsNoFailure(Supplier<RuntimeException> failure) {
    index.failure = failure;
    queued();

    assertThat(drain(now())).isZero();

    assertThat(index.asked).containsExactly("路灯", BAD);
    assertThat(attempts()).containsExactly(0);
    index.failure = null;
    assertThat(drain(now().plus(Duration.ofMinutes(10)))).isEqualTo(1);
    assertThat(matched()).isEqualTo(SEARCHES);
  }

  @Test
  void whatTheRetentionForgotIsNotNewAgain() {
    queued();
    drain(now());
    assertThat(matched()).isEqualTo(SEARCHES);

    Instant later = now().plus(Duration.ofDays(366));
    HouseClock.at(
        later,
        () -> {
          house.get(RetentionJob.class).run();
          assertThat(matched()).isEmpty();
          // The case is indexed again, and a job from before comes late.
          house
              .get(MatchQueue.class)
              .indexed(new Indexing.IndexedEvent(SearchType.INQUIRY, List.of(inquiry.value())));
          queued();
          return null;
        });
    drain(later.plus(Duration.ofMinutes(10)));

    assertThat(matched()).isEmpty();
    assertThat(attempts()).isEmpty();
  }

  private void queued() {
    house
        .get(JobQueue.class)
        .put(SavedSearchMatcher.KIND, new JobSubject("inquiry", inquiry.value()));
  }

  private int drain(Instant at) {
    SavedSearchMatcher matcher =
        new SavedSearchMatcher(
            house.get(MatchRecorder.class),
            house.get(MatchQueue.class),
            house.get(SavedSearches.class),
            SearchingOn.index(house, index));
    return HouseClock.at(at, () -> OneWorker.drain(house, matcher));
  }

  /** The searches that have a match, in the order in which they were saved. */
  private static List<String> matched() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h
                    .createQuery(
                        """
                        SELECT s.query FROM saved_search s JOIN saved_match m ON m.search_id = s.id
                        ORDER BY s.id
                        """)
                    .mapTo(String.class)
                    .stream()
                    .map(query -> new SavedQuery(query).query().text())
                    .toList());
  }

  private static List<Integer> attempts() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT attempts FROM outbox WHERE topic = :kind")
                    .bind("kind", SavedSearchMatcher.KIND)
                    .mapTo(Integer.class)
                    .list());
  }

  private static List<String> lastErrors() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT last_error FROM outbox WHERE topic = :kind")
                    .bind("kind", SavedSearchMatcher.KIND)
                    .mapTo(String.class)
                    .list());
  }

  private static Instant now() {
    return house.get(Clock.class).instant().plusSeconds(10);
  }
}
