package org.zerodistance.search.indexkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.TestHouse;

/** Tests that a node which has lost a rebuild neither changes it nor drops its index. */
class RebuildTableIT {
  private static final String ALIAS = "tested";
  private static final String ONE = "00000000-0000-0000-0000-000000000001";
  private static final String OTHER = "00000000-0000-0000-0000-000000000002";

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM index_rebuild"));
  }

  /** Everything that a working node writes. */
  static Stream<Arguments> moves() {
    return Stream.of(
        move("named", id -> table().named(id, ONE, "late")),
        move("filling", id -> table().filling(id, ONE, 7)),
        move("written", id -> table().written(id, ONE, SearchType.STORY, 7, 7)),
        move("stay", id -> table().stay(id, ONE)),
        move("comparing", id -> table().comparing(id, ONE)),
        move("replacing", id -> table().replacing(id, ONE, Optional.of("late"))),
        move("switched", id -> table().switched(id, ONE, "0", 7, now())),
        move("startOver", id -> table().startOver(id, ONE)),
        move("fail", id -> table().fail(id, ONE, "late")));
  }

  private static Arguments move(String name, Predicate<RebuildId> write) {
    return Arguments.of(name, write);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moves")
  void aNodeThatLostTheRebuildChangesNothing(String name, Predicate<RebuildId> write) {
    RebuildId id = taken(ONE);
    assertThat(write.test(id)).as(name + " while it is held").isTrue();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM index_rebuild"));

    RebuildId lost = taken(ONE);
    takenOver();
    Map<String, Object> before = row();
    assertThat(HouseClock.at(inAWhile(), () -> write.test(lost))).isFalse();
    assertThat(row()).isEqualTo(before);
  }

  @Test
  void aFailureOfANodeThatLostTheRebuildDropsNoIndex() {
    List<Object> dropped = new ArrayList<>();
    IndexStore index = recordingDrops(dropped);
    RebuildRun run = new RebuildRun(table(), null, null, null, house.get(Clock.class));
    RebuildId id = taken(ONE);
    table().named(id, ONE, "new-index");
    takenOver();

    run.fail(index, id, ONE, "late");

    assertThat(dropped).isEmpty();
    assertThat(table().running(ALIAS)).isPresent();

    HouseClock.at(
        inAWhile(),
        () -> {
          run.fail(index, id, OTHER, "in time");
          return null;
        });
    assertThat(dropped).containsExactly("new-index");
    assertThat(table().latest(ALIAS).orElseThrow().state()).isEqualTo(RebuildState.FAILED);
  }

  private static RebuildId taken(String node) {
    table().ask(ALIAS, 1, RebuildCause.ASKED, Optional.empty());
    return table().take(ALIAS, 1, node).orElseThrow().id();
  }

  private static void takenOver() {
    assertThat(HouseClock.at(inAWhile(), () -> table().take(ALIAS, 1, OTHER))).isPresent();
  }

  private static Map<String, Object> row() {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT * FROM index_rebuild").mapToMap().one());
  }

  private static IndexStore recordingDrops(List<Object> dropped) {
    return (IndexStore)
        Proxy.newProxyInstance(
            IndexStore.class.getClassLoader(),
            new Class<?>[] {IndexStore.class},
            (proxy, method, args) -> {
              if (method.getName().equals("drop")) {
                dropped.add(args[0]);
                return null;
              }
              if (method.getName().equals("alias")) {
                return ALIAS;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static RebuildTable table() {
    return house.get(RebuildTable.class);
  }

  private static Instant inAWhile() {
    return now().plus(RebuildTable.LEASE).plusSeconds(1);
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }
}
