package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexDiff;
import org.zerodistance.search.indexkeeping.IndexMaintenance;
import org.zerodistance.search.indexkeeping.IndexRebuild;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.VerifyIndex;
import org.zerodistance.search.searching.Highlight;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.Searching;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * A house with a separate index on the real search server, behind a proxy that can simulate faults.
 * Background work runs only when a test calls it.
 */
final class SearchHouse implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 240;

  private final String alias;
  private final FaultProxy proxy;
  private final TestHouse house;

  private SearchHouse(String alias, FaultProxy proxy, TestHouse house) {
    this.alias = alias;
    this.proxy = proxy;
    this.house = house;
  }

  /** A house on a new database, with a built index. */
  static SearchHouse open() throws IOException {
    return open(URI.create(TestServers.search()));
  }

  /** The same on a server that a test has put in front of the real one. */
  static SearchHouse open(URI server) throws IOException {
    SearchHouse house = behind("t-" + UUID.randomUUID(), server, null);
    house.get(SearchServerMonitor.class).check();
    house.build();
    // A server that has just started answers its first queries more slowly than readers would wait.
    house.await(
        "the first answer",
        () -> {
          house.watch();
          return !house.search("路灯").limited();
        });
    return house;
  }

  /** Another node of an existing house, or the first one of a house without an index. */
  static SearchHouse open(String alias, TestDatabase database) throws IOException {
    return behind(alias, URI.create(TestServers.search()), database);
  }

  /** The same on an existing search server. */
  static SearchHouse behind(String alias, URI server, TestDatabase database) throws IOException {
    FaultProxy proxy = new FaultProxy(server);
    System.setProperty("ZD_SEARCH_URL", proxy.url().toString());
    System.setProperty("ZD_SEARCH_INDEX", alias);
    try {
      TestHouse house = database == null ? TestHouse.open() : TestHouse.on(database);
      // Created now, while the settings are in force.
      house.get(SearchServer.class).config();
      return new SearchHouse(alias, proxy, house);
    } finally {
      System.clearProperty("ZD_SEARCH_URL");
      System.clearProperty("ZD_SEARCH_INDEX");
    }
  }

  SearchHouse secondNode() throws IOException {
    return open(alias, house.database());
  }

  String alias() {
    return alias;
  }

  FaultProxy proxy() {
    return proxy;
  }

  TestHouse house() {
    return house;
  }

  TestCity city() {
    return house.city();
  }

  <T> T get(Class<T> type) {
    return house.get(type);
  }

  /** Works on a requested rebuild, or on the one that a house without an index needs. */
  void build() {
    get(JobRunner.class).drain(IndexMaintenance.KIND);
    watch();
  }

  /** Asks for a rebuild of the public index. */
  void askForRebuild() {
    get(IndexRebuilds.class).ask(IndexView.PUBLIC, RebuildCause.ASKED, Viewer.SYSTEM);
  }

  /** Works on a rebuild; returns whether there was one for this node. */
  boolean rebuild() {
    return get(JobRunner.class).drain(IndexMaintenance.KIND) > 0;
  }

  IndexRebuild latestRebuild() {
    return get(IndexRebuilds.class)
        .progress(IndexView.PUBLIC, Viewer.SYSTEM)
        .latest()
        .orElseThrow();
  }

  /** Does the check that runs four times a second in production. */
  void watch() {
    get(SearchServerMonitor.class).look();
  }

  String current() {
    return get(AliasedIndex.class).current().orElseThrow().name();
  }

  SearchAnswer search(String text) {
    return get(Searching.class).search(SearchQuery.of(text));
  }

  static List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> Highlight.join(hit.title())).toList();
  }

  /** Until nothing is left: what was carried out may have put more into the queue. */
  void drain() {
    while (get(JobRunner.class).drain("index") > 0) {
      watch();
    }
  }

  void drainAndRefresh() {
    drain();
    get(AliasedIndex.class).refresh(alias);
  }

  /** Compares the public index with the database. */
  IndexDiff verify(boolean repair) {
    return verify(IndexView.PUBLIC, repair);
  }

  IndexDiff verify(IndexView view, boolean repair) {
    return get(VerifyIndex.class).verify(view, repair, so -> {}, Viewer.SYSTEM);
  }

  AliasedIndex staffHome() {
    return new AliasedIndex(get(SearchServer.class).forStaff());
  }

  /**
   * Inserts thousands of public inquiries directly into the table, since use cases would take
   * minutes; the one with index 1000 is titled 第1000件路灯.
   */
  void fill(int thousands) {
    TestCity city = city();
    house
        .jdbi()
        .useHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO inquiry (number, board_id, office_id, kind, title, body, visibility, moderation,
                          handling, office_outcome, reader_outcome, newsroom_outcome, source, submitted_at, admitted_at)
                        SELECT 5000000 + n.i, :board, :office, 'complaint', CONCAT('第', n.i, '件路灯'),
                          CONCAT('滨河路', n.i, '号门前的路灯坏了，晚上看不见路，请尽快派人维修。'), 'public', 'admitted', 'routed', 'none', 'none',
                          'none', 'web', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                        FROM (
                          SELECT a.d + b.d * 10 + c.d * 100 + e.d * 1000 + 1 AS i
                          FROM (%1$s) a CROSS JOIN (%1$s) b CROSS JOIN (%1$s) c CROSS JOIN (%1$s) e
                          WHERE e.d < :thousands) n
                        """
                            .formatted(
                                "SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL"
                                    + " SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL"
                                    + " SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL"
                                    + " SELECT 9"))
                    .bind("board", city.board())
                    .bind("office", city.office())
                    .bind("thousands", thousands)
                    .execute());
  }

  void await(String what, BooleanSupplier condition) {
    Instant end = get(Clock.class).instant().plusSeconds(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(get(Clock.class).instant()).as(what).isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    proxy.heal();
    house.close();
    proxy.close();
  }
}
