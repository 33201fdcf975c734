package org.zerodistance.foundation.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A leased batch while a thread carries it out, and its results. The heartbeat removes jobs that
 * another node has taken over; they are neither delivered nor settled any more.
 */
final class Delivery {
  private final Thread carrier = Thread.currentThread();
  private final boolean interruptible;
  private final Set<Job> held;
  private boolean ended;
  private boolean interrupted;

  private final Set<JobSubject> delivered = new HashSet<>();
  private final Map<JobSubject, JobFailure> failures = new HashMap<>();
  private Optional<JobHandler.Unavailable> unavailable = Optional.empty();

  /**
   * Begins the delivery on the current thread.
   *
   * @param interruptible whether the thread is interrupted when no job is held any more
   */
  Delivery(Collection<Job> jobs, boolean interruptible) {
    this.held = new LinkedHashSet<>(jobs);
    this.interruptible = interruptible;
  }

  /** The jobs that no other node has taken over. */
  synchronized List<Job> held() {
    return List.copyOf(held);
  }

  synchronized boolean isLost() {
    return held.isEmpty();
  }

  /** Called by the heartbeat with the jobs whose leases were extended. */
  synchronized void stillHeld(Collection<Job> renewed) {
    held.retainAll(Set.copyOf(renewed));
    if (held.isEmpty() && interruptible && !ended && !interrupted) {
      interrupted = true;
      carrier.interrupt();
    }
  }

  /** Ends the work on the jobs; the thread is not interrupted from now on. */
  synchronized void end() {
    ended = true;
    if (interrupted) {
      Thread.interrupted();
    }
  }

  /** The subjects of these with a job that is still held, in the same order. */
  Set<JobSubject> stillHeldOf(Collection<JobSubject> subjects) {
    Set<JobSubject> ours = bySubject().keySet();
    return subjects.stream()
        .filter(ours::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The held jobs of each subject, in the order of the lease. */
  Map<JobSubject, List<Job>> bySubject() {
    return held().stream()
        .collect(Collectors.groupingBy(Job::subject, LinkedHashMap::new, Collectors.toList()));
  }

  void delivered(Collection<JobSubject> subjects, Map<JobSubject, JobFailure> failed) {
    delivered.addAll(subjects);
    failures.putAll(failed);
  }

  void unavailable(JobHandler.Unavailable cause) {
    unavailable = Optional.of(cause);
  }

  boolean isDelivered(JobSubject subject) {
    return delivered.contains(subject);
  }

  Optional<JobFailure> failure(JobSubject subject) {
    return Optional.ofNullable(failures.get(subject));
  }

  Optional<JobHandler.Unavailable> unavailable() {
    return unavailable;
  }
}
