package org.zerodistance.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Compares what everybody may find with what the index holds, by id, version and visibility. On
 * demand, and once a night over all nodes; then what differs is repaired.
 */
@Dependent
public class Verifying {
  private static final System.Logger LOG = System.getLogger(Verifying.class.getName());

  /** After the paper has gone to print and before its readers get up, in the paper's zone. */
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final Comparison comparison;
  private final IndexChecks checks;
  private final Rebuilds rebuilds;
  private final Instance<IndexShelf> shelf;
  private final HouseZone zone;

  @Inject
  Verifying(
      Comparison comparison,
      IndexChecks checks,
      Rebuilds rebuilds,
      Instance<IndexShelf> shelf,
      HouseZone zone) {
    this.comparison = comparison;
    this.checks = checks;
    this.rebuilds = rebuilds;
    this.shelf = shelf;
    this.zone = zone;
  }

  /**
   * Compares now.
   *
   * @param repair whether to write anew what differs; an index that is ahead of the database is
   *     built anew behind its back
   * @param progress told the number of documents compared so far
   * @throws IndexKeepingProblem when there is nothing that can be compared
   */
  public Drift verify(boolean repair, LongConsumer progress, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (!shelf.isResolvable()) {
      throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_SET);
    }
    long id = checks.begin(shelf.get().alias(), repair);
    try {
      return compare(id, comparable(), repair, progress);
    } catch (IndexUnavailable e) {
      checks.giveUp(id);
      throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_AWAY);
    } catch (IndexKeepingProblem e) {
      checks.giveUp(id);
      throw e;
    }
  }

  /** The last comparison that ended. */
  public Optional<IndexCheck> latest(Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return shelf.isResolvable() ? checks.latest(shelf.get().alias()) : Optional.empty();
  }

  /** Whether one goes on somewhere. */
  public boolean isRunning(Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return shelf.isResolvable() && checks.isRunning(shelf.get().alias());
  }

  /**
   * Compares and repairs if it is night by the database's clock and no node has done so yet.
   *
   * @return what it found; empty when there was nothing to do
   */
  public Optional<Drift> nightly() {
    ZonedDateTime now = checks.databaseTime().atZone(zone.get());
    if (now.toLocalTime().isBefore(NIGHT)) {
      return Optional.empty();
    }
    Optional<Long> begun =
        checks.beginNightly(shelf.get().alias(), now.toLocalDate(), now.toInstant());
    return begun.map(
        id -> {
          try {
            return compare(id, comparable(), true, so -> {});
          } catch (IndexUnavailable | IndexKeepingProblem e) {
            checks.giveUp(id);
            throw e;
          }
        });
  }

  private String comparable() {
    return shelf
        .get()
        .current()
        .filter(shelved -> shelved.filled() && shelved.mapping() == shelf.get().mapping())
        .map(IndexShelf.Shelved::name)
        .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_COMPARABLE));
  }

  private Drift compare(long id, String index, boolean repair, LongConsumer progress) {
    Drift drift = comparison.run(index, repair, progress);
    checks.end(id, drift);
    if (drift.total() > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The index differed from the database: {0}, {1} repaired.",
          drift.counts(),
          drift.repaired());
    }
    if (repair && drift.count(Drift.Fault.AHEAD) > 0) {
      rebuilds.ask(
          shelf.get().alias(), shelf.get().mapping(), RebuildCause.AHEAD, Optional.empty());
    }
    return drift;
  }
}
