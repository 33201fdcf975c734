package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;

/**
 * Records, in the transaction of a change, that the figures of days must be recounted: the days, in
 * UTC, on which the changed inquiries were submitted.
 */
@Dependent
public class CountedDays {
  /** The kind of the jobs; their ids are days since 1970. */
  public static final String KIND = "statistics";

  private final JobQueue queue;

  @Inject
  CountedDays(JobQueue queue) {
    this.queue = queue;
  }

  /** Adds each day once, with one statement. */
  void changed(Collection<Instant> submittedAt) {
    queue.putAll(
        KIND,
        submittedAt.stream()
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay())
            .distinct()
            .map(day -> new JobSubject("day", day))
            .toList());
  }
}
