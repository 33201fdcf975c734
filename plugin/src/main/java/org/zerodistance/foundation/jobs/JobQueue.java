package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Adds jobs to the common queue in the transaction of a use case, so that the change and the job
 * are stored together or not at all.
 */
@Dependent
public class JobQueue {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  JobQueue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Adds one job. */
  public void put(String kind, JobSubject subject) {
    putAll(kind, List.of(subject));
  }

  /** Adds many jobs with one statement. */
  public void putAll(String kind, Collection<JobSubject> subjects) {
    putAll(kind, subjects, Duration.ZERO);
  }

  /** Adds many jobs with one statement, due after a delay. */
  public void putAll(String kind, Collection<JobSubject> subjects, Duration delay) {
    if (subjects.isEmpty()) {
      return;
    }
    // The database's time is used: during a demo or an import that runs in the past, the
    // application's clock shows that time, and the job would seem to have waited for years.
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO outbox (topic, subject, subject_id, created_at, available_at)
                  VALUES (:kind, :type, :id, UTC_TIMESTAMP(6), :now)
                  """);
          for (JobSubject subject : subjects) {
            batch
                .bind("kind", kind)
                .bind("type", subject.type())
                .bind("id", subject.id())
                .bind("now", clock.instant().plus(delay))
                .add();
          }
          batch.execute();
        });
  }

  /**
   * Removes the set-aside jobs of a subject that has changed, so that the subject can become due by
   * the clock again. Called in the transaction of the change.
   */
  public void dropSetAside(JobSubject subject, String... kinds) {
    jdbi.useHandle(
        h -> {
          // Read without locks first: a locking range read would also lock the gap in which new
          // rows are inserted.
          List<Long> ids =
              h.createQuery(
                      """
                      SELECT id FROM outbox WHERE topic IN (<kinds>) AND subject = :type AND subject_id = :id
                        AND set_aside_at IS NOT NULL
                      """)
                  .bindList("kinds", List.of(kinds))
                  .bind("type", subject.type())
                  .bind("id", subject.id())
                  .mapTo(Long.class)
                  .list();
          for (long id : ids) {
            h.createUpdate("DELETE FROM outbox WHERE id = :id AND set_aside_at IS NOT NULL")
                .bind("id", id)
                .execute();
          }
        });
  }

  /**
   * An SQL condition: a job of one of these kinds was set aside for the row.
   *
   * @param idColumn the column with the subject's id, qualified by its table
   */
  public static String isSetAside(String type, String idColumn, String... kinds) {
    return """
        EXISTS (SELECT 1 FROM outbox
          WHERE outbox.topic IN ('%s') AND outbox.subject = '%s' AND outbox.subject_id = %s
            AND outbox.set_aside_at IS NOT NULL)
        """
        .formatted(String.join("', '", kinds), type, idColumn);
  }

  /**
   * An SQL condition for the query of {@link JobHandler#due}: the queue holds no job of this kind
   * for the row, neither waiting nor set aside. A subject whose job was set aside becomes due again
   * only after {@link #dropSetAside}; see {@link #notQueued(String, String, String, String)} for
   * subjects with regular times. Two nodes may still add the same job at the same moment, which
   * does no harm.
   *
   * @param idColumn the column with the subject's id, qualified by its table
   */
  public static String notQueued(String kind, String type, String idColumn) {
    return """
        NOT EXISTS (SELECT 1 FROM outbox
          WHERE outbox.topic = '%s' AND outbox.subject = '%s' AND outbox.subject_id = %s)
        """
        .formatted(kind, type, idColumn);
  }

  /**
   * The same for subjects that become due again and again: a job that was set aside counts only if
   * that happened after the due time.
   *
   * @param dueColumn the column with the subject's next due time, qualified by its table
   */
  public static String notQueued(String kind, String type, String idColumn, String dueColumn) {
    return """
        NOT EXISTS (SELECT 1 FROM outbox
          WHERE outbox.topic = '%s' AND outbox.subject = '%s' AND outbox.subject_id = %s
            AND (outbox.set_aside_at IS NULL OR outbox.set_aside_at >= %s))
        """
        .formatted(kind, type, idColumn, dueColumn);
  }
}
