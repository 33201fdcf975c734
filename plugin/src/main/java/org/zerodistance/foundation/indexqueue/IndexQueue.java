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
 * Takes word of what has changed. Within a transaction the word is gathered and put into the queue
 * once at its end, however many statements were about the same thing; both are kept or neither is.
 * Outside of a transaction it is put at once.
 */
@ApplicationScoped
public class IndexQueue {
  /** The kind of the jobs. */
  public static final String KIND = "index";

  private final JobQueue queue;

  /** What the transaction of this thread has changed; absent outside of one. */
  @SuppressWarnings("ThreadLocalUsage") // one for each application, which is its scope
  private final ThreadLocal<Set<JobSubject>> gathered = new ThreadLocal<>();

  @Inject
  IndexQueue(JobQueue queue) {
    this.queue = queue;
  }

  /** For the container's proxy alone. */
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

  /** Does the work of a transaction and puts what it has changed into the queue at the end. */
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
