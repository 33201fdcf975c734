package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.indexing.IndexView;

/**
 * Compares the database with an index by version, visibility and content. On request, and once a
 * night for all nodes, then with repair.
 */
@Dependent
public class VerifyIndex {
  private static final System.Logger LOG = System.getLogger(VerifyIndex.class.getName());

  private final IndexComparer indexComparer;
  private final IndexChecks checks;
  private final RebuildTable rebuildTable;
  private final IndexStores indexStores;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  VerifyIndex(
      IndexComparer indexComparer,
      IndexChecks checks,
      RebuildTable rebuildTable,
      IndexStores indexStores,
      HouseZone zone,
      Clock clock) {
    this.indexComparer = indexComparer;
    this.checks = checks;
    this.rebuildTable = rebuildTable;
    this.indexStores = indexStores;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Compares now.
   *
   * @param repair whether to write differing documents anew; for an index that is ahead of the
   *     database a rebuild is requested
   * @param progress receives the number of documents compared so far
   * @throws IndexKeepingProblem when there is no index to compare
   */
  public IndexDiff verify(IndexView view, boolean repair, LongConsumer progress, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    IndexStore indexStore = indexStores.get(view);
    try {
      return compare(checks.begin(indexStore.alias(), repair), indexStore, repair, progress);
    } catch (IndexUnavailable e) {
      throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_AWAY);
    }
  }

  /** The last finished comparison. */
  public Optional<IndexCheck> latest(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return indexStores.find(view).flatMap(indexStore -> checks.latest(indexStore.alias()));
  }

  /** Whether a comparison is running on any node. */
  public boolean isRunning(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return indexStores
        .find(view)
        .filter(indexStore -> checks.isRunning(indexStore.alias()))
        .isPresent();
  }

  /** Compares and repairs; called by the nightly job, which runs on one node at a time. */
  IndexDiff nightly(IndexView view) {
    IndexStore indexStore = indexStores.get(view);
    LocalDate night = clock.instant().atZone(zone.get()).toLocalDate();
    return compare(checks.beginNightly(indexStore.alias(), night), indexStore, true, so -> {});
  }

  private static String comparable(IndexStore indexStore) {
    return indexStore
        .current()
        .filter(
            storedIndex -> storedIndex.filled() && storedIndex.mapping() == indexStore.mapping())
        .map(IndexStore.StoredIndex::name)
        .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_COMPARABLE));
  }

  /** Compares; after any exception the check is marked as ended. */
  private IndexDiff compare(long id, IndexStore indexStore, boolean repair, LongConsumer progress) {
    Optional<IndexDiff> ended = Optional.empty();
    try {
      ended = Optional.of(indexComparer.run(indexStore, comparable(indexStore), repair, progress));
    } finally {
      if (ended.isEmpty()) {
        checks.giveUp(id);
      }
    }
    IndexDiff indexDiff = ended.get();
    checks.end(id, indexDiff);
    long otherForm = indexDiff.count(IndexDiff.DifferenceKind.OTHER_FORM);
    if (otherForm > 0) {
      LOG.log(
          System.Logger.Level.INFO,
          "{0} documents behind {1} were put together by another release, which is no drift.",
          otherForm,
          indexStore.alias());
    }
    if (indexDiff.drift() > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The index behind {0} differed from the database: {1}, {2} repaired.",
          indexStore.alias(),
          indexDiff.counts(),
          indexDiff.repaired());
    }
    if (repair && indexDiff.count(IndexDiff.DifferenceKind.AHEAD) > 0) {
      rebuildTable.ask(
          indexStore.alias(), indexStore.mapping(), RebuildCause.AHEAD, Optional.empty());
    }
    return indexDiff;
  }
}
