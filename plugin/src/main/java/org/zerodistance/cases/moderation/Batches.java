package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;

/** All writes to {@code moderation_batch}, and which tasks belong to a batch. */
@Dependent
class Batches {
  /** Whether the task {@code t} is about to be decided by a batch. */
  static final String PENDING =
      """
      EXISTS (SELECT 1 FROM moderation_batch b
        WHERE b.id = t.batch_id AND b.ended_at IS NULL AND b.undone_at IS NULL)
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Batches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  BatchId create(BulkAction action, Optional<String> reason, Instant due, PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO moderation_batch (action, reason, made_by, due_at)
                    VALUES (:action, :reason, :by, :due)
                    """)
                .bind("action", action)
                .bind("reason", reason.orElse(null))
                .bind("by", by)
                .bind("due", due)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(BatchId.class)
                .one());
  }

  /** Puts an open task that the moderator holds into the batch. */
  void add(BatchId batch, TaskId task, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE moderation_task SET batch_id = :batch, batch_refused = NULL, batch_redactions = 0
                    WHERE id = :task AND done_at IS NULL AND claimed_by = :by
                    """)
                .bind("batch", batch)
                .bind("task", task)
                .bind("by", by)
                .execute());
  }

  Optional<Batch> find(BatchId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, action, reason, made_by, due_at, started_at, ended_at, undone_at
                    FROM moderation_batch WHERE id = :id
                    """)
                .bind("id", id)
                .mapTo(Batch.class)
                .findOne());
  }

  /** Begins the batch, or goes on with it; false when it was undone or has ended. */
  boolean start(BatchId id) {
    return once(
            """
            UPDATE moderation_batch SET started_at = COALESCE(started_at, :now)
            WHERE id = :id AND undone_at IS NULL AND ended_at IS NULL
            """,
            id)
        || find(id).filter(b -> b.startedAt().isPresent() && b.endedAt().isEmpty()).isPresent();
  }

  void end(BatchId id) {
    once("UPDATE moderation_batch SET ended_at = :now WHERE id = :id AND ended_at IS NULL", id);
  }

  /** One conditional update: it is undone wholly, or not at all because it has begun. */
  boolean undo(BatchId id) {
    return once(
        """
        UPDATE moderation_batch SET undone_at = :now
        WHERE id = :id AND started_at IS NULL AND undone_at IS NULL
        """,
        id);
  }

  private boolean once(String sql, BatchId id) {
    return jdbi.withHandle(
            h -> h.createUpdate(sql).bind("id", id).bind("now", clock.instant()).execute())
        == 1;
  }

  /** Gives the open tasks of the batch back to the queue. */
  void release(BatchId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE moderation_task SET claimed_by = NULL, claimed_at = NULL
                    WHERE batch_id = :id AND done_at IS NULL
                    """)
                .bind("id", id)
                .execute());
  }

  /** The tasks of the batch that the moderator may see, in the order of the queue. */
  List<BatchLine> lines(BatchId id, Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT t.id, i.number, COALESCE(n.title, i.title) AS title, i.title AS public_title,
                      t.done_at IS NOT NULL AS decided, t.batch_refused AS refused, t.batch_redactions AS redactions
                    FROM moderation_task t
                    JOIN inquiry i ON i.id = t.inquiry_id
                    LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
                    WHERE t.batch_id = :id AND %s ORDER BY t.created_at, t.id
                    """
                        .formatted(VisibilityPolicy.newsroom(by)))
                .bind("id", id)
                .mapTo(BatchLine.class)
                .list());
  }

  void refused(TaskId task, String messageKey) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE moderation_task SET batch_refused = :key WHERE id = :task")
                .bind("key", messageKey)
                .bind("task", task)
                .execute());
  }

  void redacted(TaskId task, int parts) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE moderation_task SET batch_redactions = :parts WHERE id = :task")
                .bind("parts", parts)
                .bind("task", task)
                .execute());
  }
}
