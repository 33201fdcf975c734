package org.zerodistance.foundation.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out the jobs of one kind. Every bean of this type is found and run by {@link JobRunner}
 * on each node, each kind on a thread of its own, so that no kind waits for another. Delivery is at
 * least once: the same subject may come again, and late. Never called inside a transaction.
 */
public interface JobHandler {
  /** The name of the kind, up to 32 ASCII characters; also the label of its metrics. */
  String kind();

  /** How often the queue looks for jobs of this kind while there are none. */
  default Duration poll() {
    return Duration.ofSeconds(1);
  }

  /** How many jobs are leased and delivered together. */
  default int batchSize() {
    return 50;
  }

  /** Whether jobs can be carried out now; asked before each batch, so it answers at once. */
  default boolean ready() {
    return true;
  }

  /**
   * Subjects that fell due by the clock, without a change that could have put a job into the queue.
   * They are put into it and delivered at once. The query leaves out what the queue holds already,
   * see {@link JobQueue#notQueued}. Reads ids alone, so that one unreadable row holds up no other.
   */
  default List<JobSubject> due(int most) {
    return List.of();
  }

  /**
   * Carries out a batch, each subject once. When this throws, the batch is delivered again in
   * halves, until the subject that makes it throw stands alone; that one alone is blamed.
   *
   * @return the subjects that failed; they come again after a while, and are set aside when they go
   *     on failing
   * @throws Unavailable when nothing can be carried out now; what was not yet delivered comes again
   *     and none is blamed
   */
  Map<JobSubject, JobFailure> take(Set<JobSubject> subjects);

  /** A job failed too often and is set aside: what it was about may have to be marked as failed. */
  default void gaveUp(JobSubject subject, JobFailure failure) {}

  /** Where the jobs stand; empty for the common queue. */
  default Optional<JobStore> store() {
    return Optional.empty();
  }

  /** Whether work under way may be interrupted when the application stops, because it is long. */
  default boolean interruptible() {
    return false;
  }

  /** The other side cannot be reached. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> until;

    /** To be tried again at the next look. */
    public Unavailable(Throwable cause) {
      super(cause.getMessage(), cause);
      this.until = Optional.empty();
    }

    /** To be tried again at that time. */
    public Unavailable(String reason, Instant until) {
      super(reason);
      this.until = Optional.of(until);
    }

    Optional<Instant> until() {
      return until == null ? Optional.empty() : until;
    }
  }
}
