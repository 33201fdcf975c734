package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.Suggestions;

/** Tests what readers see while the search server fails, and how the application recovers. */
class DegradedIT {
  private static final System.Logger LOG = System.getLogger(DegradedIT.class.getName());
  private static final Duration LONGEST_SEARCH = Duration.ofMillis(2_500);

  /** Far below any timeout of the server, and long enough for a busy machine. */
  private static final Duration LONGEST_SILENCE = Duration.ofMillis(200);

  private final ScheduledExecutorService background = Executors.newScheduledThreadPool(2);
  private final List<Future<?>> running = new ArrayList<>();
  private SearchHouse house;
  private Clock clock;

  @BeforeEach
  void open() throws IOException {
    house = SearchHouse.open();
    clock = house.get(Clock.class);
    // The container does this in a running application.
    running.add(background.scheduleWithFixedDelay(house::watch, 0, 250, TimeUnit.MILLISECONDS));
    running.add(background.scheduleWithFixedDelay(house::drain, 0, 300, TimeUnit.MILLISECONDS));
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    background.shutdown();
    background.awaitTermination(30, TimeUnit.SECONDS);
    house.close();
  }

  @ParameterizedTest
  @EnumSource(value = FaultProxy.Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void searchIsLimitedInTimeAndGetsWellByItself(FaultProxy.Fault fault) throws IOException {
    house.city().admitted("出事之前的路灯");
    house.await("found", () -> !SearchHouse.titles(house.search("出事之前")).isEmpty());

    Instant began = clock.instant();
    house.proxy().suffer(fault);
    SearchAnswer first = timed(fault + " at once", "出事之前");
    house.await("limited", () -> house.get(SearchServer.class).isClosedToCalls());
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: open after {1} ms",
        fault,
        Duration.between(began, clock.instant()).toMillis());
    SearchAnswer later = timed(fault + " once open", "出事之前");
    fallsSilentAtOnce(fault);
    house.city().admitted("出事期间的路灯");

    assertThat(SearchHouse.titles(first)).contains("出事之前的路灯");
    assertThat(later.limited()).isTrue();
    assertThat(SearchHouse.titles(later)).contains("出事之前的路灯");

    house.proxy().heal();
    Instant healed = clock.instant();
    house.await("well again", () -> !house.search("出事期间").limited());
    house.await("delivered", () -> SearchHouse.titles(house.search("出事期间")).size() == 1);
    assertThat(house.verify(false).total()).isZero();
    long took = Duration.between(healed, clock.instant()).toMillis();
    LOG.log(System.Logger.Level.INFO, "{0}: no drift {1} ms after it healed", fault, took);
    assertThat(took).isLessThan(30_000);
  }

  @Test
  void aRedIndexIsAsGoodAsNone() {
    house.city().admitted("红色之前的路灯");
    house.await("found", () -> !SearchHouse.titles(house.search("红色之前")).isEmpty());
    String well = house.current();
    String red = house.alias() + "-000099";
    SearchServer server = house.get(SearchServer.class);
    server.work(
        SearchServer.Patience.KEEPER,
        client ->
            client
                .indices()
                .create(
                    c ->
                        c.index(red)
                            .waitForActiveShards(w -> w.count(0))
                            .settings(
                                s ->
                                    s.otherSettings(
                                        Map.of(
                                            "index.routing.allocation.require._name",
                                            co.elastic.clients.json.JsonData.of("nowhere"))))));

    house.get(AliasedIndex.class).switchTo(red);
    SearchAnswer first = timed("red at once", "红色之前");
    house.await("limited", server::isClosedToCalls);

    assertThat(first.limited()).isTrue();
    assertThat(SearchHouse.titles(first)).contains("红色之前的路灯");

    house.get(AliasedIndex.class).switchTo(well);
    house.get(AliasedIndex.class).drop(red);
    house.await("well again", () -> !house.search("红色之前").limited());
  }

  @Test
  void oneDocumentThatIsRefusedDoesNotHoldUpTheOthers() {
    SearchDocument good = BareIndex.complaint(1, 1, "要得的路灯", "", List.of("roads"));
    SearchDocument bad = BareIndex.complaint(2, 1, "要不得的路灯", "", List.of("长".repeat(20_000)));

    // A new index has no shard available for a moment, and the outbox would wait for it too.
    house.await("open", () -> house.get(ElasticSearchIndex.class).available());
    Map<String, String> refused = house.get(ElasticSearchIndex.class).write(List.of(good, bad));

    assertThat(refused).containsOnlyKeys(bad.key());
    // Only the types: the server's sentence quotes the text.
    assertThat(refused.get(bad.key()))
        .isEqualTo("document_parsing_exception, caused by illegal_argument_exception");
    house.get(AliasedIndex.class).refresh(house.alias());
    house.await("found", () -> SearchHouse.titles(house.search("路灯")).equals(List.of("要得的路灯")));
  }

  /** Checks that no reader waits for suggestions from a server that is known to be unavailable. */
  private void fallsSilentAtOnce(FaultProxy.Fault fault) {
    Suggestions suggestions = house.get(Suggestions.class);
    for (String typed : List.of("路", "路灯", "ludeng", "ld")) {
      Instant began = clock.instant();
      assertThat(suggestions.suggest(typed, "zh-CN")).as(fault + " " + typed).isEmpty();
      assertThat(Duration.between(began, clock.instant()))
          .as(fault + " " + typed)
          .isLessThan(LONGEST_SILENCE);
    }
  }

  private SearchAnswer timed(String what, String text) {
    Instant began = clock.instant();
    SearchAnswer answer = house.search(text);
    Duration took = Duration.between(began, clock.instant());
    LOG.log(System.Logger.Level.INFO, "{0}: a search took {1} ms", what, took.toMillis());
    assertThat(took).as(what).isLessThan(LONGEST_SEARCH);
    return answer;
  }
}
