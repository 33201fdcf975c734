package org.zerodistance.foundation.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Runs the jobs of all kinds on every node from {@link ApplicationReady} on; nodes share the work
 * by leasing rows. Each kind has its own thread, so a slow or busy kind holds up no other. Keeps
 * nothing in memory but the jobs that this node is working on.
 */
@ApplicationScoped
public class JobRunner {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final Map<String, JobWorker> workers = new LinkedHashMap<>();
  private final List<BackgroundJobs.Repeated> brief = new ArrayList<>();
  private final List<BackgroundJobs.Repeated> interruptible = new ArrayList<>();
  private final BackgroundJobs background;

  /** For the container's proxy only. */
  JobRunner() {
    this.background = null;
  }

  @Inject
  JobRunner(
      Instance<JobHandler> handlers,
      Instance<RecurringJob> recurring,
      JobRows rows,
      JobQueue queue,
      Jdbi jdbi,
      HouseZone zone,
      BackgroundJobs background,
      Clock clock,
      Meters meters) {
    this(
        Stream.concat(
                handlers.stream(),
                recurring.stream()
                    .map(
                        job ->
                            new RecurringHandler(job, new RecurringRuns(job, jdbi, clock, zone))))
            .toList(),
        rows,
        queue,
        background,
        clock,
        meters);
  }

  /**
   * @param rows the store of the kinds that have none of their own
   */
  JobRunner(
      List<JobHandler> handlers,
      JobStore rows,
      JobQueue queue,
      BackgroundJobs background,
      Clock clock,
      Meters meters) {
    this.background = background;
    String node = UUID.randomUUID().toString();
    for (JobHandler handler : handlers) {
      JobWorker worker =
          new JobWorker(handler, handler.store().orElse(rows), queue, node, clock, meters);
      if (workers.put(handler.kind(), worker) != null) {
        throw new IllegalStateException("two handlers for jobs of the kind " + handler.kind());
      }
    }
  }

  void start(@Observes ApplicationReady opened) {
    for (JobWorker worker : workers.values()) {
      JobHandler handler = worker.handler();
      (handler.interruptible() ? interruptible : brief)
          .add(background.every(handler.poll(), "jobs: " + handler.kind(), worker::drain));
    }
    brief.add(background.every(HEARTBEAT, "heartbeat of jobs", this::beat));
  }

  void beat() {
    workers.values().forEach(JobWorker::beat);
  }

  @PreDestroy
  void stop() {
    brief.forEach(BackgroundJobs.Repeated::stop);
    interruptible.forEach(BackgroundJobs.Repeated::interrupt);
  }

  /**
   * Carries out all due jobs of one kind now, on this thread.
   *
   * @return the number of jobs settled
   */
  public int drain(String kind) {
    return worker(kind).drain();
  }

  /**
   * @throws IllegalArgumentException when no handler or recurring job has that name
   */
  JobWorker worker(String kind) {
    return Optional.ofNullable(workers.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("no jobs of the kind " + kind));
  }

  Collection<JobWorker> workers() {
    return workers.values();
  }
}
