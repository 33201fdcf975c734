package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.indexing.IndexView;

/**
 * Compares what may be found with what an index holds, by id, version and who may see it. On
 * demand, and once a night over all nodes; then what differs is repaired.
 */
@Dependent
public class VerifyIndex {
  private static final System.Logger LOG = System.getLogger(VerifyIndex.class.getName());

  /** After the paper has gone to print and before its readers get up, in the paper's zone. */
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final IndexComparer indexComparer;
  private final IndexChecks checks;
  private final RebuildTable rebuildTable;
  private final IndexStores indexStores;
  private final HouseZone zone;

  @Inject
  VerifyIndex(
      IndexComparer indexComparer,
      IndexChecks checks,
      RebuildTable rebuildTable,
      IndexStores indexStores,
      HouseZone zone) {
    this.indexComparer = indexComparer;
    this.checks = checks;
    this.rebuildTable = rebuildTable;
    this.indexStores = indexStores;
    this.zone = zone;
  }

  /**
   * Compares now.
   *
   * @param repair whether to write anew what differs; an index that is ahead of the database is
   *     replaced while it was compared
   * @param progress told the number of documents compared so far
   * @throws IndexKeepingProblem when there is nothing that can be compared
   */
  public IndexDiff verify(IndexView view, boolean repair, LongConsumer progress, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    IndexStore shelf = indexStores.get(view);
    try {
      return compare(checks.begin(shelf.alias(), repair), shelf, repair, progress);
    } catch (IndexUnavailable e) {
      throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_AWAY);
    }
  }

  /** The last comparison that ended. */
  public Optional<IndexCheck> latest(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return indexStores.find(view).flatMap(shelf -> checks.latest(shelf.alias()));
  }

  /** Whether one goes on somewhere. */
  public boolean isRunning(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return indexStores.find(view).filter(shelf -> checks.isRunning(shelf.alias())).isPresent();
  }

  /**
   * Compares and repairs if it is night by the database's clock and no node has done so yet.
   *
   * @return what it found; empty when there was nothing to do
   */
  public Optional<IndexDiff> nightly(IndexView view) {
    IndexStore shelf = indexStores.get(view);
    ZonedDateTime now = checks.databaseTime().atZone(zone.get());
    if (now.toLocalTime().isBefore(NIGHT)) {
      return Optional.empty();
    }
    Optional<Long> begun = checks.beginNightly(shelf.alias(), now.toLocalDate(), now.toInstant());
    return begun.map(id -> compare(id, shelf, true, so -> {}));
  }

  private static String comparable(IndexStore shelf) {
    return shelf
        .current()
        .filter(storedIndex -> storedIndex.filled() && storedIndex.mapping() == shelf.mapping())
        .map(IndexStore.StoredIndex::name)
        .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_COMPARABLE));
  }

  /** Ends the check that has begun; whatever it throws, the check does not stay running. */
  private IndexDiff compare(long id, IndexStore shelf, boolean repair, LongConsumer progress) {
    Optional<IndexDiff> ended = Optional.empty();
    try {
      ended = Optional.of(indexComparer.run(shelf, comparable(shelf), repair, progress));
    } finally {
      if (ended.isEmpty()) {
        checks.giveUp(id);
      }
    }
    IndexDiff indexDiff = ended.get();
    checks.end(id, indexDiff);
    if (indexDiff.total() > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The index behind {0} differed from the database: {1}, {2} repaired.",
          shelf.alias(),
          indexDiff.counts(),
          indexDiff.repaired());
    }
    if (repair && indexDiff.count(IndexDiff.DifferenceKind.AHEAD) > 0) {
      rebuildTable.ask(shelf.alias(), shelf.mapping(), RebuildCause.AHEAD, Optional.empty());
    }
    return indexDiff;
  }
}
