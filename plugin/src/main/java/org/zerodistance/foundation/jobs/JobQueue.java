package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where a use case puts a job, in its own transaction, so that both are kept or neither is. */
@Dependent
public class JobQueue {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  JobQueue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Puts one job. */
  public void put(String kind, JobSubject subject) {
    putAll(kind, List.of(subject));
  }

  /** Puts many jobs with one statement. */
  public void putAll(String kind, Collection<JobSubject> subjects) {
    putAll(kind, subjects, Duration.ZERO);
  }

  /** Puts many jobs with one statement, due after a while. */
  public void putAll(String kind, Collection<JobSubject> subjects, Duration delay) {
    if (subjects.isEmpty()) {
      return;
    }
    // Put at the database's time: while a demo or an import runs in the past, the clock stands
    // there, and the job would seem to have waited for years.
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
   * A condition for the query of {@link JobHandler#due}: the queue holds no job of this kind about
   * the row, neither waiting nor set aside. Two nodes that ask at the same moment may still put the
   * same job, which does no harm.
   *
   * @param idColumn the column with the subject's id, with its table's name
   */
  public static String notQueued(String kind, String type, String idColumn) {
    return """
        NOT EXISTS (SELECT 1 FROM outbox
          WHERE outbox.topic = '%s' AND outbox.subject = '%s' AND outbox.subject_id = %s)
        """
        .formatted(kind, type, idColumn);
  }
}
