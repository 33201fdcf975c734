package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The common queue, table {@code outbox}: the jobs of all kinds that have no store of their own.
 */
@Dependent
public class JobRows implements JobStore {
  /**
   * Four heartbeats: the jobs of a dead node are taken over soon, and one late heartbeat loses no
   * lease.
   */
  static final Duration LEASE = Duration.ofSeconds(20);

  private record Row(long id, String subject, long subjectId, int attempts) {
    Job job() {
      return new Job(id, new JobSubject(subject, subjectId), attempts);
    }
  }

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  JobRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Job> lease(String kind, int most, String node) {
    Instant now = clock.instant();
    List<Long> leased =
        rows(kind)
            .lease(
                "UPDATE outbox SET available_at = :until, leased_by = :node WHERE id = :id",
                most,
                node,
                now,
                now.plus(LEASE));
    if (leased.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT id, subject, subject_id, attempts FROM outbox WHERE id IN (<ids>) ORDER BY id
                    """)
                .bindList("ids", leased)
                .mapTo(Row.class)
                .list()
                .stream()
                .map(Row::job)
                .toList());
  }

  private LeasedRows rows(String kind) {
    return new LeasedRows(
        jdbi, "outbox", "topic = :kind AND set_aside_at IS NULL", Map.of("kind", kind));
  }

  @Override
  @Transactional
  public List<Job> renew(Collection<Job> jobs, String node) {
    Instant until = clock.instant().plus(LEASE);
    return change(
        "UPDATE outbox SET available_at = :at",
        jobs,
        node,
        (batch, job) -> batch.bind("at", until));
  }

  @Override
  @Transactional
  public void done(Collection<Job> jobs, String node) {
    change("DELETE FROM outbox", jobs, node, (batch, job) -> {});
  }

  @Override
  @Transactional
  public void giveBack(Collection<Job> jobs, String node, String reason, Instant at) {
    change(
        "UPDATE outbox SET available_at = :at, leased_by = NULL, last_error = COALESCE(:reason, last_error)",
        jobs,
        node,
        (batch, job) -> batch.bind("at", at).bind("reason", reason.isEmpty() ? null : reason));
  }

  @Override
  @Transactional
  public List<Job> fail(Map<Job, JobFailure> failures, String node) {
    Instant now = clock.instant();
    return change(
        """
        UPDATE outbox SET attempts = :attempts, last_error = :reason, available_at = :at,
          set_aside_at = :aside, leased_by = NULL
        """,
        failures.keySet(),
        node,
        (batch, job) -> {
          int attempts = job.attempts() + 1;
          boolean more = !failures.get(job).forGood() && !BackOff.isLast(job);
          batch
              .bind("attempts", attempts)
              .bind("reason", failures.get(job).reason())
              .bind("at", now.plus(BackOff.waitAfter(attempts)))
              .bindByType("aside", more ? null : now, Instant.class);
        });
  }

  /** Changes the jobs that the node still holds, and returns them. */
  private List<Job> change(
      String change, Collection<Job> jobs, String node, BiConsumer<PreparedBatch, Job> binding) {
    Map<Long, Job> byId = new LinkedHashMap<>();
    jobs.forEach(job -> byId.put(job.id(), job));
    Set<Long> changed =
        new LeasedRows(jdbi, "outbox", "set_aside_at IS NULL", Map.of())
            .change(
                change, byId.keySet(), node, (batch, id) -> binding.accept(batch, byId.get(id)));
    return byId.values().stream().filter(job -> changed.contains(job.id())).toList();
  }

  @Override
  public State state(String kind) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COALESCE(SUM(CASE WHEN set_aside_at IS NULL THEN 1 ELSE 0 END), 0) AS waiting,
                      COALESCE(SUM(CASE WHEN set_aside_at IS NULL AND leased_by IS NOT NULL
                        AND available_at > :now THEN 1 ELSE 0 END), 0) AS running,
                      MIN(CASE WHEN set_aside_at IS NULL THEN created_at END) AS oldest,
                      COALESCE(SUM(CASE WHEN set_aside_at IS NULL THEN 0 ELSE 1 END), 0) AS set_aside
                    FROM outbox WHERE topic = :kind
                    """)
                .bind("kind", kind)
                .bind("now", clock.instant())
                .mapTo(State.class)
                .one());
  }

  @Override
  public List<Failed> setAside(String kind, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, subject, subject_id, attempts, COALESCE(last_error, '') AS last_error,
                      created_at, set_aside_at
                    FROM outbox WHERE topic = :kind AND set_aside_at IS NOT NULL
                    ORDER BY set_aside_at, id LIMIT :most
                    """)
                .bind("kind", kind)
                .bind("most", most)
                .mapTo(Failed.class)
                .list());
  }

  @Override
  @Transactional
  public int retry(String kind, Optional<JobId> one) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outbox SET set_aside_at = NULL, attempts = 0, available_at = :now
                    WHERE topic = :kind AND set_aside_at IS NOT NULL AND (:id IS NULL OR id = :id)
                    """)
                .bind("now", clock.instant())
                .bind("kind", kind)
                .bindByType("id", one.map(JobId::value).orElse(null), Long.class)
                .execute());
  }

  /** Those of the subjects for which the queue still holds a job, set aside or not. */
  Set<Long> about(String kind, String type, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        h ->
            Set.copyOf(
                h.createQuery(
                        """
                        SELECT DISTINCT subject_id FROM outbox
                        WHERE topic = :kind AND subject = :type AND subject_id IN (<ids>)
                        """)
                    .bind("kind", kind)
                    .bind("type", type)
                    .bindList("ids", List.copyOf(ids))
                    .mapTo(Long.class)
                    .list()));
  }
}
