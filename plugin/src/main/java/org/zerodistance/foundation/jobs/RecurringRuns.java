package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * The table {@code recurring_job}: one row for each job, inserted when a node first runs with that
 * job. Each write is one conditional statement, so that only one of several nodes leases a run.
 */
final class RecurringRuns implements JobStore {
  private static final String TYPE = "run";

  private final RecurringJob job;
  private final Jdbi jdbi;
  private final Clock clock;
  private final HouseZone zone;

  RecurringRuns(RecurringJob job, Jdbi jdbi, Clock clock, HouseZone zone) {
    this.job = job;
    this.jdbi = jdbi;
    this.clock = clock;
    this.zone = zone;
  }

  /** The due run, if no other node holds it. */
  @Override
  public List<Job> lease(String kind, int most, String node) {
    Instant now = clock.instant();
    boolean inHours = job.schedule().mayBegin(now, zone.get());
    if (!inHours) {
      leaveOut(now);
    }
    if (leaseOnce(now, node) || (inHours && begin(now) && leaseOnce(now, node))) {
      return jdbi.withHandle(
          h ->
              h.createQuery("SELECT attempts FROM recurring_job WHERE name = :name")
                  .bind("name", job.name())
                  .mapTo(Integer.class)
                  .map(attempts -> new Job(0, new JobSubject(TYPE, 0), attempts))
                  .list());
    }
    return List.of();
  }

  private boolean leaseOnce(Instant now, String node) {
    return update(
        """
        UPDATE recurring_job SET available_at = :at, leased_by = :node, started_at = :now
        WHERE name = :name AND available_at <= :now
        """,
        Map.of("at", now.plus(JobRows.LEASE), "node", node, "now", now));
  }

  /**
   * Postpones a run that is due outside its hours to the next time, unless an administrator asked
   * for it. A run whose node died is left out too and no longer counts as running.
   */
  private void leaveOut(Instant now) {
    update(
        """
        UPDATE recurring_job SET available_at = :at, leased_by = NULL
        WHERE name = :name AND available_at <= :now AND asked_at IS NULL
        """,
        Map.of("at", job.schedule().next(now, zone.get()), "now", now));
  }

  /** Inserts the row of a job that has none yet. */
  private boolean begin(Instant now) {
    boolean known =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT 1 FROM recurring_job WHERE name = :name")
                    .bind("name", job.name())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
    return !known
        && update(
            """
            INSERT INTO recurring_job (name, available_at) VALUES (:name, :at)
            ON DUPLICATE KEY UPDATE name = name
            """,
            Map.of("at", job.schedule().first(now, zone.get())));
  }

  @Override
  public List<Job> renew(Collection<Job> jobs, String node) {
    return !jobs.isEmpty()
            && update(
                "UPDATE recurring_job SET available_at = :at WHERE name = :name AND leased_by = :node",
                Map.of("at", clock.instant().plus(JobRows.LEASE), "node", node))
        ? List.copyOf(jobs)
        : List.of();
  }

  @Override
  public void done(Collection<Job> jobs, String node) {
    Instant now = clock.instant();
    if (!jobs.isEmpty()) {
      update(
          """
          UPDATE recurring_job SET available_at = :at, leased_by = NULL, asked_at = NULL,
            ended_at = :now, attempts = 0, last_error = NULL
          WHERE name = :name AND leased_by = :node
          """,
          Map.of("at", job.schedule().next(now, zone.get()), "now", now, "node", node));
    }
  }

  @Override
  public void giveBack(Collection<Job> jobs, String node, String reason, Instant at) {
    Instant later = clock.instant().plus(Duration.ofMinutes(1));
    if (!jobs.isEmpty()) {
      update(
          """
          UPDATE recurring_job SET available_at = :at, leased_by = NULL,
            last_error = CASE WHEN :reason = '' THEN last_error ELSE :reason END
          WHERE name = :name AND leased_by = :node
          """,
          Map.of("at", at.isAfter(later) ? at : later, "reason", reason, "node", node));
    }
  }

  @Override
  public List<Job> fail(Map<Job, JobFailure> failures, String node) {
    Instant now = clock.instant();
    List<Job> recorded = new ArrayList<>();
    failures.forEach(
        (run, failure) -> {
          int attempts = run.attempts() + 1;
          boolean soon = !BackOff.isLast(run) && !failure.forGood();
          Instant again =
              soon ? now.plus(BackOff.waitAfter(attempts)) : job.schedule().next(now, zone.get());
          boolean held =
              update(
                  """
                  UPDATE recurring_job SET available_at = :at, leased_by = NULL, attempts = :attempts,
                    last_error = :reason, failed_at = :now,
                    asked_at = CASE WHEN :soon THEN asked_at ELSE NULL END
                  WHERE name = :name AND leased_by = :node
                  """,
                  Map.of(
                      "at",
                      again,
                      "attempts",
                      attempts,
                      "reason",
                      failure.reason(),
                      "now",
                      now,
                      "soon",
                      soon,
                      "node",
                      node));
          if (held) {
            recorded.add(run);
          }
        });
    return recorded;
  }

  /** A recurring job is never set aside. */
  @Override
  public boolean isLast(Job run) {
    return false;
  }

  @Override
  public State state(String kind) {
    RecurringState state = recurring();
    return new State(1, state.running() ? 1 : 0, Optional.empty(), state.attempts() > 0 ? 1 : 0);
  }

  /** The last failure is kept in the job's state until a run succeeds. */
  @Override
  public List<Failed> setAside(String kind, int most) {
    return List.of();
  }

  /** Makes the job due now, also outside its hours, unless it is running. */
  @Override
  public int retry(String kind, Optional<JobId> one) {
    Instant now = clock.instant();
    begin(now);
    return update(
            """
            UPDATE recurring_job SET available_at = :now, asked_at = :now, leased_by = NULL
            WHERE name = :name AND (leased_by IS NULL OR available_at <= :now)
            """,
            Map.of("now", now))
        ? 1
        : 0;
  }

  RecurringState recurring() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT name, available_at, (CASE WHEN leased_by IS NOT NULL AND available_at > :now
                      THEN TRUE ELSE FALSE END) AS running, attempts, last_error, asked_at, started_at,
                      ended_at
                    FROM recurring_job WHERE name = :name
                    """)
                .bind("name", job.name())
                .bind("now", clock.instant())
                .mapTo(RecurringState.class)
                .findOne()
                .orElseGet(() -> RecurringState.planned(job.name(), firstTime())));
  }

  private Instant firstTime() {
    Instant now = clock.instant();
    return job.schedule().mayBegin(now, zone.get())
        ? job.schedule().first(now, zone.get())
        : job.schedule().next(now, zone.get());
  }

  private boolean update(String sql, Map<String, ?> values) {
    return jdbi.withHandle(
            h -> h.createUpdate(sql).bind("name", job.name()).bindMap(values).execute())
        > 0;
  }
}
