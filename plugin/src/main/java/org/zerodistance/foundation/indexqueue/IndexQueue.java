package org.zerodistance.foundation.indexqueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.LongId;

/**
 * Collects the subjects whose searchable data has changed. Within a transaction they are collected
 * and put into the queue once at its end, however many statements changed the same subject; both
 * are stored or neither. Outside of a transaction they are put into the queue at once.
 */
@ApplicationScoped
public class IndexQueue {
  /** The kind of the jobs. */
  public static final String KIND = "index";

  private final JobQueue queue;

  /**
   * The subjects that the transaction of this thread has changed; absent outside of a transaction.
   */
  @SuppressWarnings("ThreadLocalUsage") // one instance per application, so not static
  private final ThreadLocal<Set<JobSubject>> gathered = new ThreadLocal<>();

  @Inject
  IndexQueue(JobQueue queue) {
    this.queue = queue;
  }

  /** For the container's proxy only. */
  protected IndexQueue() {
    this(null);
  }

  public void changed(IndexSubject what, LongId id) {
    changed(what, List.of(id));
  }

  public void changed(IndexSubject what, Collection<? extends LongId> ids) {
    List<JobSubject> subjects = ids.stream().map(id -> what.of(id.value())).toList();
    Set<JobSubject> open = gathered.get();
    if (open == null) {
      queue.putAll(KIND, subjects);
    } else {
      open.addAll(subjects);
    }
  }

  /** Runs the work of a transaction and puts the changed subjects into the queue at its end. */
  Object during(Callable<Object> work) throws Exception {
    if (gathered.get() != null) {
      return work.call();
    }
    Set<JobSubject> changes = new LinkedHashSet<>();
    gathered.set(changes);
    try {
      Object result = work.call();
      queue.putAll(KIND, changes);
      return result;
    } finally {
      gathered.remove();
    }
  }
}
