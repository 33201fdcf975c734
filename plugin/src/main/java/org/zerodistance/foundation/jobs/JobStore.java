package org.zerodistance.foundation.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores jobs and leases them to one node at a time. A leased job becomes due again when its lease
 * expires, so that the death of a node loses nothing. A node changes only jobs that it still holds:
 * what it settles after another node has taken a job over changes nothing. Each method is a short
 * transaction of its own; none is open while a job is carried out. All implementations run the same
 * contract test.
 */
public interface JobStore {
  /**
   * The size of the queue of a kind.
   *
   * @param waiting jobs that will be carried out automatically, including running ones
   * @param running jobs that are leased now
   * @param oldest the time at which the oldest of them was added
   * @param setAside jobs that are not carried out until an administrator retries them
   */
  record State(long waiting, long running, Optional<Instant> oldest, long setAside) {}

  /** A job that was set aside. */
  record Failed(
      JobId id,
      String subject,
      long subjectId,
      int attempts,
      String lastError,
      Instant createdAt,
      Instant setAsideAt) {}

  /** Leases up to {@code most} due jobs that no other node holds, the longest due first. */
  List<Job> lease(String kind, int most, String node);

  /**
   * A heartbeat: extends the leases that this node still holds.
   *
   * @return the jobs that this node still holds; another node may have taken over the others
   */
  List<Job> renew(Collection<Job> jobs, String node);

  /** Removes jobs that were carried out. */
  void done(Collection<Job> jobs, String node);

  /**
   * Returns jobs without counting a failure; they become due again at that time.
   *
   * @param reason is stored; empty when there is none
   */
  void giveBack(Collection<Job> jobs, String node, String reason, Instant at);

  /**
   * Records failures: each job becomes due again after a growing delay, and is set aside after the
   * last attempt.
   *
   * @return the jobs that this node still held, whose failures are recorded
   */
  List<Job> fail(Map<Job, JobFailure> failures, String node);

  /** Whether a job that fails now is set aside. */
  default boolean isLast(Job job) {
    return BackOff.isLast(job);
  }

  State state(String kind);

  /** The set-aside jobs, oldest first. */
  List<Failed> setAside(String kind, int most);

  /**
   * Returns set-aside jobs to the queue with their failures reset: one job, or all of the kind.
   *
   * @return the number of jobs
   */
  int retry(String kind, Optional<JobId> one);
}
