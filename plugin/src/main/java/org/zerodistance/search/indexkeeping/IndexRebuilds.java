package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.indexing.IndexView;

/** Requests rebuilds, reports their progress, and switches back to the previous index. */
@Dependent
public class IndexRebuilds {
  private final RebuildTable rebuildTable;
  private final IndexStores indexStores;
  private final EventLog log;
  private final Clock clock;

  @Inject
  IndexRebuilds(RebuildTable rebuildTable, IndexStores indexStores, EventLog log, Clock clock) {
    this.rebuildTable = rebuildTable;
    this.indexStores = indexStores;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The state of the index.
   *
   * @param current the index behind the alias; absent when the server does not answer or has none
   * @param needed the version that this code needs
   * @param latest the running rebuild, or the last one
   * @param kept the index to which one can return
   */
  public record RebuildProgress(
      Optional<IndexStore.StoredIndex> current,
      int needed,
      boolean reachable,
      Optional<IndexRebuild> latest,
      Optional<String> kept) {}

  /**
   * @throws IndexKeepingProblem when no search server is configured
   */
  public RebuildProgress progress(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    IndexStore index = indexStores.get(view);
    Optional<IndexRebuild> latest = rebuildTable.latest(index.alias());
    Optional<String> kept = way(index).flatMap(IndexRebuild::previous);
    try {
      return new RebuildProgress(index.current(), index.mapping(), true, latest, kept);
    } catch (IndexUnavailable e) {
      return new RebuildProgress(Optional.empty(), index.mapping(), false, latest, kept);
    }
  }

  /** Requests a rebuild by a free node; returns the running rebuild if there is one. */
  @Transactional
  public IndexRebuild ask(IndexView view, RebuildCause cause, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    IndexStore index = indexStores.get(view);
    boolean running = rebuildTable.running(index.alias()).isPresent();
    IndexRebuild rebuild = rebuildTable.ask(index.alias(), index.mapping(), cause, by.person());
    if (!running) {
      log(EventType.INDEX_REBUILD_ASKED, rebuild.id(), by);
    }
    return rebuild;
  }

  /**
   * Switches searches back to the previous index, which was kept up to date; the caller must
   * compare it afterwards.
   *
   * @return the index that is searched now
   * @throws IndexKeepingProblem when it is no longer kept
   */
  public String back(IndexView view, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    IndexStore index = indexStores.get(view);
    IndexRebuild last =
        way(index)
            .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NO_WAY_BACK));
    String previous = last.previous().orElseThrow();
    try {
      if (!index.exists(previous)) {
        rebuildTable.forgotten(last.id());
        throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NO_WAY_BACK);
      }
      index.switchTo(previous);
    } catch (IndexUnavailable e) {
      throw new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_AWAY);
    }
    rebuildTable.undone(last.id());
    log(EventType.INDEX_SWITCHED_BACK, last.id(), by);
    return previous;
  }

  private Optional<IndexRebuild> way(IndexStore index) {
    return rebuildTable.kept(index.alias()).stream()
        .filter(rebuild -> rebuild.state() == RebuildState.SWITCHED)
        .filter(rebuild -> rebuild.keptUntil().orElseThrow().isAfter(clock.instant()))
        .findFirst();
  }

  private void log(EventType type, RebuildId id, Viewer by) {
    log.append(
        EventEntry.of(
                type,
                Subject.HOUSE,
                id,
                Audience.NEWSROOM,
                by.person().isPresent() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
            .by(by));
  }
}
