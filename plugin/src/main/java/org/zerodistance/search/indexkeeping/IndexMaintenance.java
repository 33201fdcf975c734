package org.zerodistance.search.indexkeeping;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Looks after the indexes on every node from the opening of the house on: has a missing or outdated
 * one built, works on a rebuild that no other node works on, lets go of what was kept long enough,
 * compares at night.
 */
@ApplicationScoped
public class IndexMaintenance implements Metered {
  private static final System.Logger LOG = System.getLogger(IndexMaintenance.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration GLANCE_AT_CLOCK = Duration.ofMinutes(1);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final String node = UUID.randomUUID().toString();
  private final RebuildTable rebuildTable;
  private final RebuildRun run;
  private final VerifyIndex verifyIndex;
  private final IndexChecks checks;
  private final IndexStores indexStores;
  private final BackgroundJobs backgroundJobs;
  private final Clock clock;
  private final List<BackgroundJobs.Repeated> running = new ArrayList<>();

  /** For the container's proxy alone. */
  IndexMaintenance() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  IndexMaintenance(
      RebuildTable rebuildTable,
      RebuildRun run,
      VerifyIndex verifyIndex,
      IndexChecks checks,
      IndexStores indexStores,
      BackgroundJobs backgroundJobs,
      Clock clock) {
    this.rebuildTable = rebuildTable;
    this.run = run;
    this.verifyIndex = verifyIndex;
    this.checks = checks;
    this.indexStores = indexStores;
    this.backgroundJobs = backgroundJobs;
    this.clock = clock;
  }

  void start(@Observes ApplicationReady opened) {
    if (!indexStores.all().isEmpty()) {
      running.add(backgroundJobs.every(LOOK, "looking after the search indexes", this::look));
      running.add(
          backgroundJobs.every(GLANCE_AT_CLOCK, "comparing the indexes", this::glanceAtClock));
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(BackgroundJobs.Repeated::interrupt);
  }

  /**
   * Does what there is to do now; takes as long as a rebuild takes when there is one.
   *
   * @return whether this node worked on a rebuild
   */
  public boolean look() {
    boolean worked = false;
    for (IndexStore index : indexStores.all()) {
      worked |= look(index);
    }
    return worked;
  }

  private boolean look(IndexStore index) {
    try {
      Optional<IndexRebuild> ours =
          rebuildTable.running(index.alias()).isPresent() || askWhenNeeded(index)
              ? rebuildTable.take(index.alias(), index.mapping(), node)
              : Optional.empty();
      ours.ifPresent(rebuild -> run.carry(index, rebuild, node));
      letGo(index);
      return ours.isPresent();
    } catch (IndexUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "the index cannot be looked after now", e);
      return false;
    }
  }

  private boolean askWhenNeeded(IndexStore index) {
    Optional<IndexStore.StoredIndex> current =
        index.current().filter(IndexStore.StoredIndex::filled);
    if (current.isEmpty()) {
      return !failedJustNow(index) && ask(index, RebuildCause.MISSING);
    }
    // A later make is left alone: nodes with older code run beside newer ones for a while.
    return current.get().mapping() < index.mapping()
        && !refused(index)
        && ask(index, RebuildCause.MAPPING);
  }

  /** Somebody went back from this very make, or it could not be built: asking again is theirs. */
  private boolean refused(IndexStore index) {
    return rebuildTable
        .latest(index.alias())
        .filter(last -> last.mapping() == index.mapping())
        .filter(last -> last.state() == RebuildState.UNDONE || last.state() == RebuildState.FAILED)
        .isPresent();
  }

  private boolean failedJustNow(IndexStore index) {
    return rebuildTable
        .latest(index.alias())
        .filter(last -> last.state() == RebuildState.FAILED)
        .flatMap(IndexRebuild::endedAt)
        .filter(ended -> ended.plus(AFTER_FAILURE).isAfter(clock.instant()))
        .isPresent();
  }

  private boolean ask(IndexStore index, RebuildCause cause) {
    LOG.log(
        System.Logger.Level.INFO, "The index behind {0} is built anew: {1}.", index.alias(), cause);
    rebuildTable.ask(index.alias(), index.mapping(), cause, Optional.empty());
    return true;
  }

  private void letGo(IndexStore index) {
    for (IndexRebuild kept : rebuildTable.kept(index.alias())) {
      if (!kept.keptUntil().orElseThrow().isAfter(clock.instant())) {
        run.forget(index, kept, Optional.empty());
      }
    }
  }

  /** Compares when it is night and no node has compared yet. */
  void glanceAtClock() {
    for (IndexStore index : indexStores.all()) {
      try {
        verifyIndex.nightly(index.view());
      } catch (IndexUnavailable | IndexKeepingProblem later) {
        LOG.log(System.Logger.Level.DEBUG, "the index cannot be compared now", later);
      }
    }
  }

  @Override
  public void measure(Metrics metrics) {
    for (IndexStore index : indexStores.all()) {
      new IndexFigures(index.view(), metrics, clock.instant())
          .of(checks.latest(index.alias()), rebuildTable.running(index.alias()));
    }
  }
}
