package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.search.indexkeeping.IndexMaintenance;
import org.zerodistance.search.indexkeeping.IndexRebuild;
import org.zerodistance.search.indexkeeping.RebuildState;
import org.zerodistance.testing.NewerRelease;

/** Tests rebuilds of an index that do not go through: nodes, servers and rows that fail. */
class RebuildFailuresIT {
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
  void aKilledRebuildGoesOnWhereItWas() throws IOException, InterruptedException {
    house.fill(8);
    house.askForRebuild();
    Process other = RebuildingProcess.start(house);
    try {
      house.await(
          "some pages are written",
          () ->
              house.latestRebuild().state() == RebuildState.FILLING
                  && house.latestRebuild().done() >= 2_000);
    } finally {
      other.destroyForcibly().waitFor();
    }
    IndexRebuild killed = house.latestRebuild();
    assertThat(killed.state()).isEqualTo(RebuildState.FILLING);
    assertThat(killed.done()).isBetween(2_000L, 7_999L);

    assertThat(house.rebuild()).as("still the dead node's").isFalse();
    assertThat(later(Duration.ofSeconds(40))).isTrue();

    IndexRebuild resumed = house.latestRebuild();
    assertThat(resumed.state()).isEqualTo(RebuildState.SWITCHED);
    assertThat(resumed.id()).isEqualTo(killed.id());
    assertThat(resumed.indexName()).isEqualTo(killed.indexName());
    assertThat(resumed.resumedDone()).isGreaterThanOrEqualTo(killed.done());
    assertThat(resumed.done()).isEqualTo(8_000);
    assertThat(house.verify(false).same()).isTrue();
  }

  @Test
  void anIndexThatVanishesInTheMiddleIsBegunAnew() throws IOException, InterruptedException {
    house.fill(4);
    house.askForRebuild();
    Process other = RebuildingProcess.start(house);
    house.await("some pages are written", () -> house.latestRebuild().done() >= 1_000);
    other.destroyForcibly().waitFor();
    house.get(AliasedIndex.class).drop(house.latestRebuild().indexName().orElseThrow());

    assertThat(later(Duration.ofSeconds(40))).isTrue();

    assertThat(house.latestRebuild().state()).isEqualTo(RebuildState.SWITCHED);
    assertThat(house.verify(false).same()).isTrue();
  }

  @Test
  void aCaseThatCannotBeReadIsLeftOutAndAllOthersAreThere() {
    house.fill(2);
    List<Long> unreadable = ids("SELECT id FROM inquiry ORDER BY id LIMIT 3 OFFSET 700");
    NewerRelease.writes(house.house(), "inquiry", "kind", unreadable);
    house.askForRebuild();

    house.build();

    assertThat(house.latestRebuild().state()).isEqualTo(RebuildState.SWITCHED);
    assertThat(house.latestRebuild().done()).isEqualTo(1_997);
    assertThat(ids("SELECT subject_id FROM outbox WHERE topic = 'index' ORDER BY subject_id"))
        .isEqualTo(unreadable);
    house.drain();
    assertThat(house.verify(true).indexed()).isEqualTo(1_997);
  }

  @Test
  void aRebuildThatGoesOnFailingIsGivenUp() {
    house.fill(2);
    NewerRelease.writes(house.house(), "inquiry", "kind", ids("SELECT id FROM inquiry"));
    house.askForRebuild();
    assertThat(house.rebuild()).isFalse();
    assertThat(house.rebuild()).isFalse();
    assertThat(house.latestRebuild().state().running()).isTrue();
    JobStats jobs = house.get(JobStats.class);
    assertThat(jobs.state(IndexMaintenance.KIND).waiting()).isEqualTo(1);

    for (int minutes = 10; house.latestRebuild().state().running(); minutes += 10) {
      assertThat(minutes).isLessThan(100);
      later(Duration.ofMinutes(minutes));
    }

    assertThat(house.latestRebuild().state()).isEqualTo(RebuildState.FAILED);
    assertThat(house.latestRebuild().failure().orElseThrow()).contains("cannot be read");
    assertThat(jobs.setAside(IndexMaintenance.KIND, 10)).hasSize(1);
  }

  @Test
  void aServerThatGoesAwayInTheMiddleOnlyDelaysIt() throws IOException {
    house.fill(3);
    house.askForRebuild();
    house.proxy().delay(300);
    CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> house.rebuild());
    house.await("some pages are written", () -> house.latestRebuild().done() >= 1_000);
    house.proxy().suffer(FaultProxy.Fault.DOWN);
    work.join();
    assertThat(house.latestRebuild().state().running()).isTrue();

    house.proxy().heal();
    house.await(
        "done",
        () -> {
          house.build();
          return house.latestRebuild().state() == RebuildState.SWITCHED;
        });
    assertThat(house.verify(false).same()).isTrue();
  }

  private List<Long> ids(String sql) {
    return house.house().jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).list());
  }

  private boolean later(Duration wait) {
    return HouseClock.at(house.get(Clock.class).instant().plus(wait), () -> house.rebuild());
  }
}
