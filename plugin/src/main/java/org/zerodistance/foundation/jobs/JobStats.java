package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;

/** The numbers of waiting, running and set-aside jobs, by kind. */
@Dependent
public class JobStats implements Metered {
  /** The state of one kind of jobs. */
  public record KindState(String name, JobStore.State state) {}

  private final JobRunner runner;
  private final JobRows rows;
  private final Clock clock;

  @Inject
  JobStats(JobRunner runner, JobRows rows, Clock clock) {
    this.runner = runner;
    this.rows = rows;
    this.clock = clock;
  }

  /** All kinds except the recurring jobs. */
  public List<KindState> kinds() {
    return runner.workers().stream()
        .filter(worker -> !(worker.handler() instanceof RecurringHandler))
        .map(worker -> kind(worker.handler().kind(), worker.store()))
        .toList();
  }

  private static KindState kind(String name, JobStore store) {
    return new KindState(name, store.state(name));
  }

  public List<RecurringState> recurring() {
    return runner.workers().stream()
        .filter(worker -> worker.handler() instanceof RecurringHandler)
        .map(worker -> ((RecurringHandler) worker.handler()).runs().recurring())
        .toList();
  }

  /**
   * The state of one recurring job.
   *
   * @throws IllegalArgumentException when there is no recurring job of that name
   */
  public RecurringState recurring(String name) {
    if (runner.worker(name).handler() instanceof RecurringHandler recurring) {
      return recurring.runs().recurring();
    }
    throw new IllegalArgumentException(name + " is not a recurring job");
  }

  public JobStore.State state(String kind) {
    return runner.worker(kind).store().state(kind);
  }

  /** The number of set-aside jobs of all kinds. */
  public long setAside() {
    return kinds().stream().mapToLong(kind -> kind.state().setAside()).sum();
  }

  /** Whether a kind of jobs, or a recurring job, of that name exists. */
  public boolean isKnown(String kind) {
    return runner.workers().stream().anyMatch(worker -> worker.handler().kind().equals(kind));
  }

  /** The set-aside jobs of a kind, oldest first. */
  public List<JobStore.Failed> setAside(String kind, int most) {
    return runner.worker(kind).store().setAside(kind, most);
  }

  /** Those of the subjects for which the common queue still holds a job, set aside or not. */
  public Set<Long> about(String kind, String type, Collection<Long> ids) {
    return rows.about(kind, type, ids);
  }

  @Override
  public void measure(Metrics metrics) {
    for (KindState kind : kinds()) {
      JobStore.State state = kind.state();
      metrics.gauge("job_waiting", "Jobs that wait or run.", "kind", kind.name(), state.waiting());
      metrics.gauge("job_running", "Jobs that a node holds.", "kind", kind.name(), state.running());
      metrics.gauge(
          "job_oldest_seconds", "Age of the oldest job.", "kind", kind.name(), age(state.oldest()));
      metrics.gauge(
          "job_set_aside", "Jobs that failed too often.", "kind", kind.name(), state.setAside());
    }
    for (RecurringState job : recurring()) {
      metrics.gauge(
          "recurring_job_failures",
          "Failures in a row of a recurring job.",
          "job",
          job.name(),
          job.attempts());
      job.endedAt()
          .ifPresent(
              at ->
                  metrics.gauge(
                      "recurring_job_success_age_seconds",
                      "Time since a recurring job last succeeded.",
                      "job",
                      job.name(),
                      age(Optional.of(at))));
    }
  }

  private double age(Optional<Instant> since) {
    return since.map(at -> Duration.between(at, clock.instant()).toMillis() / 1e3).orElse(0d);
  }
}
