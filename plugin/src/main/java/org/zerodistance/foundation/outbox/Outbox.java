package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.LongId;

/** Where a use case notes, in its own transaction, that something must follow. */
@Dependent
public class Outbox {
  /** The kind of jobs of the search index: the subject is to be indexed anew, or hidden. */
  public static final String INDEX = "index";

  private final JobQueue queue;

  @Inject
  Outbox(JobQueue queue) {
    this.queue = queue;
  }

  /** Notes one subject, for example {@code put(INDEX, "inquiry", id)}. */
  public void put(String kind, String type, LongId id) {
    putAll(kind, type, List.of(id));
  }

  /** Notes many subjects with one statement. */
  public void putAll(String kind, String type, Collection<? extends LongId> ids) {
    queue.putAll(kind, ids.stream().map(id -> new JobSubject(type, id.value())).toList());
  }
}
