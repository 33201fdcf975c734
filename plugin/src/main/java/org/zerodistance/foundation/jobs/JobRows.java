package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
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
    return Deadlocks.retried(() -> leaseOnce(kind, most, node));
  }

  private List<Job> leaseOnce(String kind, int most, String node) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        h -> {
          lockRowsOnly(h);
          // Selected without locks first: a locking range read would also lock the gap in which new
          // rows are inserted.
          List<Long> due =
              h.createQuery(
                      """
                      SELECT id FROM outbox
                      WHERE topic = :kind AND set_aside_at IS NULL AND available_at <= :now
                      ORDER BY available_at, id LIMIT :most
                      """)
                  .bind("kind", kind)
                  .bind("now", now)
                  .bind("most", most)
                  .mapTo(Long.class)
                  .list();
          if (due.isEmpty()) {
            return List.of();
          }
          List<Row> rows =
              h.createQuery(
                      """
                      SELECT id, subject, subject_id, attempts FROM outbox FORCE INDEX (PRIMARY)
                      WHERE id IN (<ids>) AND available_at <= :now
                      FOR UPDATE SKIP LOCKED
                      """)
                  .bindList("ids", due)
                  .bind("now", now)
                  .mapTo(Row.class)
                  .list();
          if (!rows.isEmpty()) {
            PreparedBatch batch =
                h.prepareBatch(
                    "UPDATE outbox SET available_at = :at, leased_by = :node WHERE id = :id");
            rows.forEach(
                row ->
                    batch
                        .bind("at", now.plus(LEASE))
                        .bind("node", node)
                        .bind("id", row.id())
                        .add());
            batch.execute();
          }
          return rows.stream().map(Row::job).toList();
        });
  }

  @Override
  @Transactional
  public List<Job> renew(Collection<Job> jobs, String node) {
    Instant until = clock.instant().plus(LEASE);
    return settle(
        "UPDATE outbox SET available_at = :at", jobs, node, (batch, job) -> batch.bind("at", until));
  }

  @Override
  @Transactional
  public void done(Collection<Job> jobs, String node) {
    settle("DELETE FROM outbox", jobs, node, (batch, job) -> {});
  }

  @Override
  @Transactional
  public void giveBack(Collection<Job> jobs, String node, String reason, Instant at) {
    settle(
        "UPDATE outbox SET available_at = :at, leased_by = NULL, last_error = COALESCE(:reason, last_error)",
        jobs,
        node,
        (batch, job) -> batch.bind("at", at).bind("reason", reason.isEmpty() ? null : reason));
  }

  @Override
  @Transactional
  public List<Job> fail(Map<Job, JobFailure> failures, String node) {
    Instant now = clock.instant();
    return settle(
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

  /**
   * Changes the jobs that the node still holds. Row by row: with a list, the database might read,
   * and lock, the whole table instead.
   *
   * @return the changed jobs
   */
  private List<Job> settle(String change, Collection<Job> jobs, String node, Binding values) {
    return jobs.isEmpty()
        ? List.of()
        : Deadlocks.retried(() -> settleOnce(change, List.copyOf(jobs), node, values));
  }

  private List<Job> settleOnce(String change, List<Job> jobs, String node, Binding values) {
    int[] changed =
        jdbi.withHandle(
            h -> {
              lockRowsOnly(h);
              PreparedBatch batch =
                  h.prepareBatch(change + " WHERE id = :id AND leased_by = :node");
              for (Job job : jobs) {
                values.bind(batch, job);
                batch.bind("id", job.id()).bind("node", node).add();
              }
              return batch.execute();
            });
    return IntStream.range(0, changed.length)
        .filter(at -> changed[at] != 0)
        .mapToObj(jobs::get)
        .toList();
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedBatch batch, Job job);
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

  /**
   * Sets the isolation of the transaction that begins so that no gap between rows is locked;
   * otherwise a long transaction that adds jobs and a node that works on them could deadlock.
   */
  private static void lockRowsOnly(Handle h) {
    h.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
  }
}
