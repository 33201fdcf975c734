package org.zerodistance.foundation.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.zerodistance.foundation.platform.LongId;

/**
 * Carries out jobs that become due by the clock, one subject after the other. A subject that became
 * due while no node ran is taken at the first poll of the first node; one that fails does not delay
 * others: it is tried again later, and finally set aside.
 *
 * @param <I> the id of a subject
 */
public abstract class TimedJobHandler<I extends LongId> implements JobHandler {
  private final String kind;
  private final String type;
  private final Duration poll;
  private final LongFunction<I> id;

  /**
   * A handler of one kind of jobs.
   *
   * @param type the type of the subjects in the queue
   * @param poll the interval at which it looks for subjects that are due
   */
  protected TimedJobHandler(String kind, String type, Duration poll, LongFunction<I> id) {
    this.kind = kind;
    this.type = type;
    this.poll = poll;
    this.id = id;
  }

  /**
   * The subjects that are due, at most this many, without those in the queue, see {@link
   * JobQueue#notQueued}.
   */
  protected abstract List<I> due(String jobKind, String subjectType, int most);

  /** Carries out the job of one subject, unless it is no longer due. */
  protected abstract void take(I subject);

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final Duration poll() {
    return poll;
  }

  @Override
  public final List<JobSubject> due(int most) {
    return due(kind, type, most).stream()
        .map(subject -> new JobSubject(type, subject.value()))
        .toList();
  }

  @Override
  public final Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    subjects.forEach(subject -> take(id.apply(subject.id())));
    return Map.of();
  }
}
