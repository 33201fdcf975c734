package org.zerodistance.foundation.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that wait to be carried out, lent to one node at a time. A row that is lent falls due again
 * when its lease runs out, so that a node that dies loses nothing. Each method is a short
 * transaction of its own; none is open while a job is carried out. All implementations run the same
 * contract test.
 */
public interface JobStore {
  /**
   * How much there is of a kind.
   *
   * @param waiting jobs that will be carried out by themselves, those being carried out included
   * @param running jobs that are leased now
   * @param oldest when the oldest of them was put
   * @param setAside jobs that nobody carries out until somebody asks for it
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

  /** Lends up to {@code most} due jobs that no other node holds, the longest due first. */
  List<Job> lease(String kind, int most, String node);

  /** A heartbeat: extends the leases that this node still holds. */
  void renew(Collection<Job> jobs, String node);

  /** Carried out: the jobs go. */
  void done(Collection<Job> jobs);

  /** Given back without blame, due again at that time. */
  void giveBack(Collection<Job> jobs, String reason, Instant at);

  /** Failed: due again later each time, and set aside after the last. */
  void fail(Map<Job, JobFailure> failures);

  /** Whether a job that fails now is set aside. */
  default boolean isLast(Job job) {
    return BackOff.isLast(job);
  }

  State state(String kind);

  /** What was set aside, the oldest first. */
  List<Failed> setAside(String kind, int most);

  /**
   * Puts back to work what was set aside, as if it had never failed: one job, or all of the kind.
   *
   * @return how many there were
   */
  int retry(String kind, Optional<JobId> one);
}
