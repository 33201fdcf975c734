package org.zerodistance.foundation.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * Carries out the jobs of one kind. Every bean of this type is found and run by {@link JobRunner}
 * on each node, each kind on a thread of its own, so that no kind waits for another. Delivery is at
 * least once: the same subject may come again, and late. Never called inside a transaction. Leases
 * and the times of retries are compared with the application's clock, which follows the database's
 * time on every node.
 */
public interface JobHandler {
  /** The name of the kind, up to 32 ASCII characters; also the label of its metrics. */
  String kind();

  /** The interval at which the queue looks for jobs of this kind while there are none. */
  default Duration poll() {
    return Duration.ofSeconds(1);
  }

  /** The number of jobs that are leased and delivered together. */
  default int batchSize() {
    return 50;
  }

  /** Whether jobs can be carried out now; asked before each batch, so it must return at once. */
  default boolean ready() {
    return true;
  }

  /**
   * Subjects that became due by the clock, without a change that could have put a job into the
   * queue. They are put into the queue and delivered at once. The query leaves out subjects that
   * are in the queue already, see {@link JobQueue#notQueued}. It reads ids alone, so that an
   * unreadable row holds up no other.
   */
  default List<JobSubject> due(int most) {
    return List.of();
  }

  /**
   * Carries out a batch, each subject once. When this throws, the batch is delivered again in
   * halves, until the subject that causes the exception is found; only that one counts as failed.
   *
   * @return the subjects that failed; they are retried later, and set aside after too many failures
   * @throws Unavailable when no job can be carried out now; the jobs not yet delivered come again,
   *     without a failure being counted
   */
  Map<JobSubject, JobFailure> take(Set<JobSubject> subjects);

  /**
   * Called when a job is set aside after too many failures, for example to mark its subject as
   * failed.
   */
  default void gaveUp(JobSubject subject, JobFailure failure) {}

  /** The store of the jobs; empty for the common queue. */
  default Optional<JobStore> store() {
    return Optional.empty();
  }

  /** Whether running work may be interrupted when the application stops, because it takes long. */
  default boolean interruptible() {
    return false;
  }

  /** Thrown when an external system cannot be reached. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> until;

    /** The jobs are tried again at the next poll. */
    public Unavailable(Throwable cause) {
      super(ThrowableFormatter.line(cause), cause);
      this.until = Optional.empty();
    }

    /** The jobs are tried again at that time. */
    public Unavailable(String reason, Instant until) {
      super(reason);
      this.until = Optional.of(until);
    }

    Optional<Instant> until() {
      return until == null ? Optional.empty() : until;
    }
  }
}
