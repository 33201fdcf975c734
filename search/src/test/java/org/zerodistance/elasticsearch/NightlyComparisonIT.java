package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.RecurringState;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexCheck;
import org.zerodistance.search.indexkeeping.IndexDiff.DifferenceKind;
import org.zerodistance.search.indexkeeping.NightlyComparison;
import org.zerodistance.search.indexkeeping.VerifyIndex;

/** Tests the comparison of index and database that runs by itself once a night. */
class NightlyComparisonIT {
  private SearchHouse house;
  private IndexFaults faults;

  @BeforeEach
  void open() throws IOException {
    house = SearchHouse.open();
    faults = new IndexFaults(house);
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  @Test
  void aRowThatChangedSilentlyIsFoundAtNightAndMended() {
    Receipt titled = house.city().admitted("没有动过版本的路灯");
    Receipt due = house.city().admitted("时限悄悄变了的路灯");
    house.get(Deadlines.class).start(due.id(), house.city().office(), Kind.COMPLAINT);
    house.city().admitted("好好的路灯");
    house.drainAndRefresh();
    faults.sql("UPDATE inquiry SET title = '悄悄换了题目的路灯' WHERE id = ", titled);
    faults.sql("UPDATE deadline SET paused_at = due_at WHERE inquiry_id = ", due);
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
  void onceANightOverAllNodesWhateverTheClockOfTheDatabase() throws IOException {
    Receipt receipt = house.city().admitted("夜里补上的路灯");
    house.drainAndRefresh();
    faults.delete(receipt);
    Instant three = nextNight();
    try (SearchHouse second = house.secondNode()) {
      assertThat(compare(house, three.minusSeconds(30))).isZero();
      assertThat(compare(house, three.minusSeconds(1))).isZero();

      assertThat(compare(house, three)).isEqualTo(1);
      assertThat(latest(IndexView.PUBLIC).repaired()).isEqualTo(1);
      assertThat(compare(second, three)).isZero();
      assertThat(compare(house, three.plusSeconds(60))).isZero();
    }
    assertThat(house.verify(false).total()).isZero();
  }

  @Test
  void aComparisonWhoseNodeDiesIsRepeatedByAnotherNode() throws IOException {
    house.city().admitted("半夜断电的路灯");
    house.drainAndRefresh();
    Instant three = nextNight();
    compare(house, three.minusSeconds(30));
    try (SearchHouse second = house.secondNode()) {
      boolean died = true;
      for (int connections = 2; died; connections += 2) {
        Instant begun = three;
        died = house.house().diesAfter(connections, () -> compare(house, begun));

        compare(second, begun.plusSeconds(25));

        for (IndexView view : IndexView.values()) {
          assertThat(latest(view).endedAt().orElseThrow())
              .as("%s, with a node that died after %s connections", view, connections)
              .isAfterOrEqualTo(begun);
          assertThat(house.get(VerifyIndex.class).isRunning(view, Viewer.SYSTEM)).isFalse();
        }
        three = three.plus(Duration.ofDays(1));
      }
    }
    assertThat(house.verify(false).total()).isZero();
  }

  @Test
  void anIndexThatCannotBeComparedDoesNotHaveTheOtherComparedAgain() {
    Instant three = nextNight();
    compare(house, three.minusSeconds(30));
    house.proxy().refuse(house.alias() + "-staff");
    compare(house, three);
    Instant first = latest(IndexView.PUBLIC).startedAt();
    compare(house, three.plusSeconds(90));
    assertThat(latest(IndexView.PUBLIC).startedAt()).isEqualTo(first);
  }

  private static int compare(SearchHouse node, Instant at) {
    return HouseClock.at(at, () -> node.get(JobRunner.class).drain(NightlyComparison.NAME));
  }

  private IndexCheck latest(IndexView view) {
    return house.get(VerifyIndex.class).latest(view, Viewer.SYSTEM).orElseThrow();
  }

  /** The next time at which the comparison is due in the house's zone. */
  private Instant nextNight() {
    ZoneId zone = house.get(HouseZone.class).get();
    return house
        .get(Clock.class)
        .instant()
        .atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atTime(3, 0)
        .atZone(zone)
        .toInstant();
  }

  @Test
  void aComparisonWhoseRepairFailsDoesNotStayRunning() throws IOException {
    Receipt receipt = house.city().admitted("补不上的路灯");
    house.drainAndRefresh();
    faults.delete(receipt);
    hourIs(4);
    house.proxy().refuse("_bulk");

    assertThat(house.get(JobRunner.class).drain(NightlyComparison.NAME)).isZero();

    assertThat(house.get(VerifyIndex.class).isRunning(IndexView.PUBLIC, Viewer.SYSTEM)).isFalse();
    assertThat(comparison().attempts()).as("away is no failure").isZero();

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
}
