package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * Requests the rebuild of a missing or outdated index, and carries out rebuilds. Each rebuild is
 * one job, so that one node works on it, another continues when that node dies, and a rebuild that
 * throws is tried again with growing delays and finally marked as failed.
 */
@ApplicationScoped
public class IndexMaintenance implements JobHandler, Metered {
  /** The kind of the jobs. */
  public static final String KIND = "index-rebuild";

  private static final System.Logger LOG = System.getLogger(IndexMaintenance.class.getName());
  private static final String TYPE = "rebuild";
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  private static final Duration UNTIL_A_LEASE_ENDS = Duration.ofSeconds(5);

  private final String node = UUID.randomUUID().toString();
  private final RebuildTable rebuildTable;
  private final RebuildRun run;
  private final IndexChecks checks;
  private final IndexStores indexStores;
  private final JobStats jobs;
  private final Clock clock;

  /** Only for the container's proxy. */
  IndexMaintenance() {
    this(null, null, null, null, null, null);
  }

  @Inject
  IndexMaintenance(
      RebuildTable rebuildTable,
      RebuildRun run,
      IndexChecks checks,
      IndexStores indexStores,
      JobStats jobs,
      Clock clock) {
    this.rebuildTable = rebuildTable;
    this.run = run;
    this.checks = checks;
    this.indexStores = indexStores;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A rebuild takes long, so each is leased alone. */
  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public boolean ready() {
    return !indexStores.all().isEmpty();
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  /** Requested rebuilds; requests one when an index is missing or outdated. */
  @Override
  public List<JobSubject> due(int most) {
    List<JobSubject> due = new ArrayList<>();
    for (IndexStore index : indexStores.all()) {
      try {
        if (rebuildTable.running(index.alias()).isEmpty()) {
          askWhenNeeded(index);
        }
        rebuildTable.notQueued(index.alias(), index.mapping(), KIND, TYPE).stream()
            .map(id -> new JobSubject(TYPE, id.value()))
            .forEach(due::add);
      } catch (IndexUnavailable e) {
        LOG.log(
            System.Logger.Level.DEBUG,
            "the index cannot be looked after now: " + ThrowableFormatter.line(e));
      }
    }
    return due;
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    subjects.forEach(subject -> carry(new RebuildId(subject.id())));
    return Map.of();
  }

  private void carry(RebuildId id) {
    for (IndexStore index : indexStores.all()) {
      if (isRunning(index, id)) {
        IndexRebuild ours =
            rebuildTable
                .take(index.alias(), index.mapping(), node)
                .orElseThrow(
                    () ->
                        new Unavailable(
                            "another node works on the rebuild, or is to",
                            clock.instant().plus(UNTIL_A_LEASE_ENDS)));
        try {
          run.carry(index, ours, node);
        } catch (IndexUnavailable e) {
          throw new Unavailable(e);
        }
      }
    }
  }

  @Override
  public void gaveUp(JobSubject subject, JobFailure failure) {
    RebuildId id = new RebuildId(subject.id());
    indexStores.all().stream()
        .filter(index -> isRunning(index, id))
        .forEach(index -> run.fail(index, id, node, failure.reason()));
  }

  private boolean isRunning(IndexStore index, RebuildId id) {
    return rebuildTable.running(index.alias()).filter(r -> r.id().equals(id)).isPresent();
  }

  private void askWhenNeeded(IndexStore index) {
    Optional<IndexStore.StoredIndex> current =
        index.current().filter(IndexStore.StoredIndex::filled);
    if (current.isEmpty()) {
      if (!failedJustNow(index)) {
        ask(index, RebuildCause.MISSING);
      }
      // An index of a later version is left unchanged: nodes with older code run beside newer ones
      // for a while.
    } else if (current.get().mapping() < index.mapping() && !refused(index)) {
      ask(index, RebuildCause.MAPPING);
    }
  }

  /**
   * Whether an administrator returned from this version, or its rebuild failed: then only a person
   * requests it again.
   */
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

  private void ask(IndexStore index, RebuildCause cause) {
    LOG.log(
        System.Logger.Level.INFO, "The index behind {0} is built anew: {1}.", index.alias(), cause);
    rebuildTable.ask(index.alias(), index.mapping(), cause, Optional.empty());
  }

  @Override
  public void measure(Metrics metrics) {
    IndexFigures.backlog(jobs.state(IndexQueue.KIND), metrics, clock.instant());
    for (IndexStore index : indexStores.all()) {
      new IndexFigures(index.view(), metrics, clock.instant())
          .of(checks.latest(index.alias()), rebuildTable.running(index.alias()));
    }
  }
}
