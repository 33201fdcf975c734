package org.zerodistance.indexkeeping;

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
import org.zerodistance.monitoring.Metered;
import org.zerodistance.monitoring.Metrics;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;
import org.zerodistance.searching.IndexUnavailable;

/**
 * Looks after the indexes on every node from the opening of the house on: has a missing or outdated
 * one built, works on a rebuild that no other node works on, lets go of what was kept long enough,
 * compares at night.
 */
@ApplicationScoped
public class IndexKeeper implements Metered {
  private static final System.Logger LOG = System.getLogger(IndexKeeper.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration GLANCE_AT_CLOCK = Duration.ofMinutes(1);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final String node = UUID.randomUUID().toString();
  private final Rebuilds rebuilds;
  private final RebuildRun run;
  private final Verifying verifying;
  private final IndexChecks checks;
  private final Shelves shelves;
  private final Background background;
  private final Clock clock;
  private final List<Background.Repeated> running = new ArrayList<>();

  /** For the container's proxy alone. */
  IndexKeeper() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  IndexKeeper(
      Rebuilds rebuilds,
      RebuildRun run,
      Verifying verifying,
      IndexChecks checks,
      Shelves shelves,
      Background background,
      Clock clock) {
    this.rebuilds = rebuilds;
    this.run = run;
    this.verifying = verifying;
    this.checks = checks;
    this.shelves = shelves;
    this.background = background;
    this.clock = clock;
  }

  void start(@Observes HouseOpened opened) {
    if (!shelves.all().isEmpty()) {
      running.add(background.every(LOOK, "looking after the search indexes", this::look));
      running.add(background.every(GLANCE_AT_CLOCK, "comparing the indexes", this::glanceAtClock));
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(Background.Repeated::interrupt);
  }

  /**
   * Does what there is to do now; takes as long as a rebuild takes when there is one.
   *
   * @return whether this node worked on a rebuild
   */
  public boolean look() {
    boolean worked = false;
    for (IndexShelf index : shelves.all()) {
      worked |= look(index);
    }
    return worked;
  }

  private boolean look(IndexShelf index) {
    try {
      Optional<IndexRebuild> ours =
          rebuilds.running(index.alias()).isPresent() || askWhenNeeded(index)
              ? rebuilds.take(index.alias(), index.mapping(), node)
              : Optional.empty();
      ours.ifPresent(rebuild -> run.carry(index, rebuild, node));
      letGo(index);
      return ours.isPresent();
    } catch (IndexUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "the index cannot be looked after now", e);
      return false;
    }
  }

  private boolean askWhenNeeded(IndexShelf index) {
    Optional<IndexShelf.Shelved> current = index.current().filter(IndexShelf.Shelved::filled);
    if (current.isEmpty()) {
      return !failedJustNow(index) && ask(index, RebuildCause.MISSING);
    }
    // A later make is left alone: nodes with older code run beside newer ones for a while.
    return current.get().mapping() < index.mapping()
        && !refused(index)
        && ask(index, RebuildCause.MAPPING);
  }

  /** Somebody went back from this very make, or it could not be built: asking again is theirs. */
  private boolean refused(IndexShelf index) {
    return rebuilds
        .latest(index.alias())
        .filter(last -> last.mapping() == index.mapping())
        .filter(last -> last.state() == RebuildState.UNDONE || last.state() == RebuildState.FAILED)
        .isPresent();
  }

  private boolean failedJustNow(IndexShelf index) {
    return rebuilds
        .latest(index.alias())
        .filter(last -> last.state() == RebuildState.FAILED)
        .flatMap(IndexRebuild::endedAt)
        .filter(ended -> ended.plus(AFTER_FAILURE).isAfter(clock.instant()))
        .isPresent();
  }

  private boolean ask(IndexShelf index, RebuildCause cause) {
    LOG.log(
        System.Logger.Level.INFO, "The index behind {0} is built anew: {1}.", index.alias(), cause);
    rebuilds.ask(index.alias(), index.mapping(), cause, Optional.empty());
    return true;
  }

  private void letGo(IndexShelf index) {
    for (IndexRebuild kept : rebuilds.kept(index.alias())) {
      if (!kept.keptUntil().orElseThrow().isAfter(clock.instant())) {
        run.forget(index, kept, Optional.empty());
      }
    }
  }

  /** Compares when it is night and no node has compared yet. */
  void glanceAtClock() {
    for (IndexShelf index : shelves.all()) {
      try {
        verifying.nightly(index.view());
      } catch (IndexUnavailable | IndexKeepingProblem later) {
        LOG.log(System.Logger.Level.DEBUG, "the index cannot be compared now", later);
      }
    }
  }

  @Override
  public void measure(Metrics metrics) {
    for (IndexShelf index : shelves.all()) {
      new IndexFigures(index.view(), metrics, clock.instant())
          .of(checks.latest(index.alias()), rebuilds.running(index.alias()));
    }
  }
}
