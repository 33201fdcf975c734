package org.zerodistance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.inquiries.CaseMoves;
import org.zerodistance.inquiries.Receipt;
import org.zerodistance.inquiries.Visibility;
import org.zerodistance.outbox.Relay;
import org.zerodistance.platform.HouseClock;
import org.zerodistance.quickstart.TestServers;
import org.zerodistance.searching.Piece;
import org.zerodistance.searching.Rebuild;
import org.zerodistance.searching.SearchAnswer;
import org.zerodistance.searching.SearchQuery;
import org.zerodistance.searching.Searching;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.viewers.Role;

/** From a change in the house to a hit, with the server there, away, and back. */
class IndexingIT {
  private static FaultProxy proxy;
  private static TestHouse house;

  @BeforeAll
  static void open() throws IOException {
    proxy = new FaultProxy(URI.create(TestServers.search()));
    System.setProperty("ZD_SEARCH_URL", proxy.url().toString());
    System.setProperty("ZD_SEARCH_INDEX", "t-" + UUID.randomUUID());
    try {
      house = TestHouse.open();
      house.get(IndexOpening.class).check();
    } finally {
      System.clearProperty("ZD_SEARCH_URL");
      System.clearProperty("ZD_SEARCH_INDEX");
    }
  }

  @AfterEach
  void heal() throws IOException {
    proxy.heal();
    await(() -> house.get(PublicIndex.class).available());
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
    proxy.close();
  }

  @Test
  void anAdmittedInquiryIsFoundAndAWaitingOneIsNot() {
    TestCity city = house.city();
    city.submitted("塘源路积水没人管");
    Receipt receipt = city.admitted("桂竹园小区路灯不亮");

    drainAndRefresh();

    SearchAnswer found = search("桂竹园 路灯");
    assertThat(found.limited()).isFalse();
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().get(0).number()).isEqualTo(receipt.number().value());
    assertThat(search("塘源路").total()).isZero();
  }

  @Test
  void whatIsNoLongerPublicIsNoLongerFound() {
    TestCity city = house.city();
    Receipt receipt = city.admitted("锦绣花园电梯困人");
    drainAndRefresh();
    assertThat(search("锦绣花园").total()).isEqualTo(1);

    house
        .get(CaseMoves.class)
        .changeVisibility(receipt.id(), Visibility.ASKER_AND_OFFICE, city.person(Role.MODERATOR));
    drainAndRefresh();

    assertThat(search("锦绣花园").total()).isZero();
  }

  @Test
  void whileTheServerIsAwaySearchIsLimitedAndAfterwardsNothingIsMissing() throws IOException {
    TestCity city = house.city();
    proxy.refuse();

    city.admitted("青石巷夜间施工");
    house.get(Relay.class).drain();
    SearchAnswer limited = search("青石巷");

    assertThat(limited.limited()).isTrue();
    assertThat(titles(limited)).contains("青石巷夜间施工");

    proxy.heal();
    await(() -> house.get(PublicIndex.class).available());
    drainAndRefresh();

    assertThat(search("青石巷").limited()).isFalse();
    assertThat(titles(search("青石巷"))).containsExactly("青石巷夜间施工");
  }

  @Test
  void aHungServerKeepsNobodyWaiting() {
    proxy.hang();
    search("路灯");
    search("路灯");

    int calls = proxy.calls();
    for (int i = 0; i < 20; i++) {
      HouseClock.at(Instant.EPOCH, () -> search("路灯"));
    }

    assertThat(house.get(SearchServer.class).isClosedToCalls()).isTrue();
    assertThat(proxy.calls()).isEqualTo(calls);
  }

  @Test
  void aDeletedIndexIsMadeAndFilledAnew() {
    TestCity city = house.city();
    city.admitted("滨江公园厕所太脏");
    drainAndRefresh();
    SearchServer server = house.get(SearchServer.class);
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().delete(d -> d.index(server.config().firstIndex())));

    assertThat(search("滨江公园").limited()).isTrue();
    await(() -> house.get(PublicIndex.class).available());
    house.get(IndexOpening.class).fillIfNew();
    refresh();

    assertThat(search("滨江公园").total()).isEqualTo(1);
    assertThat(house.get(IndexHome.class).mark().filled()).isTrue();
  }

  @Test
  void rebuildingWritesWhatEverybodyMaySee() {
    TestCity city = house.city();
    city.admitted("望江路占道经营");
    city.submitted("举报某人");

    List<String> written = new ArrayList<>();
    house
        .get(Rebuild.class)
        .run(
            documents -> {
              documents.forEach(d -> written.add(d.content().orElseThrow().title()));
              return Map.of();
            },
            so -> {});

    assertThat(written).contains("望江路占道经营").doesNotContain("举报某人");
  }

  private static SearchAnswer search(String text) {
    return house.get(Searching.class).search(SearchQuery.of(text));
  }

  private static List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> Piece.join(hit.title())).toList();
  }

  private static void drainAndRefresh() {
    house.get(Relay.class).drain();
    refresh();
  }

  private static void refresh() {
    SearchServer server = house.get(SearchServer.class);
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().refresh(r -> r.index(server.config().alias())));
  }

  private static void await(Supplier<Boolean> condition) {
    Instant end = house.get(Clock.class).instant().plusSeconds(20);
    while (!condition.get()) {
      assertThat(house.get(Clock.class).instant()).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
