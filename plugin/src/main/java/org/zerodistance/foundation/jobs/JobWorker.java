package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.ConnectionException;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * Processes the jobs of one kind on this node: leases a batch, delivers it, settles each job. Used
 * by one thread at a time, and concurrently by the heartbeat.
 */
final class JobWorker {
  private static final System.Logger LOG = System.getLogger(JobWorker.class.getName());

  private final JobHandler handler;
  private final JobStore store;
  private final JobQueue queue;
  private final String node;
  private final Clock clock;
  private final Meters meters;
  private volatile List<Job> inHand = List.of();

  JobWorker(
      JobHandler handler, JobStore store, JobQueue queue, String node, Clock clock, Meters meters) {
    this.handler = handler;
    this.store = store;
    this.queue = queue;
    this.node = node;
    this.clock = clock;
    this.meters = meters;
  }

  JobHandler handler() {
    return handler;
  }

  JobStore store() {
    return store;
  }

  /** Extends the leases of the jobs being carried out. */
  void beat() {
    List<Job> held = inHand;
    if (!held.isEmpty()) {
      store.renew(held, node);
    }
  }

  /**
   * Carries out all due jobs while the handler is ready.
   *
   * @return the number of jobs settled
   */
  int drain() {
    int done = 0;
    boolean more = true;
    while (more && handler.ready()) {
      int size = handler.batchSize();
      queue.putAll(handler.kind(), handler.due(size));
      List<Job> jobs = store.lease(handler.kind(), size, node);
      int delivered = jobs.isEmpty() ? 0 : deliver(jobs);
      done += delivered;
      // A failing batch must not be requested again immediately.
      more = jobs.size() == size && delivered > 0;
    }
    return done;
  }

  private int deliver(List<Job> jobs) {
    Map<JobSubject, List<Job>> bySubject =
        jobs.stream()
            .collect(Collectors.groupingBy(Job::subject, LinkedHashMap::new, Collectors.toList()));
    Outcome outcome = new Outcome();
    inHand = jobs;
    long begun = System.nanoTime();
    LogContext context = LogContext.open("job", name(jobs));
    try {
      return settle(bySubject, carryOut(List.copyOf(bySubject.keySet()), outcome));
    } finally {
      meters.delivery(handler.kind(), System.nanoTime() - begun);
      inHand = List.of();
      context.close();
    }
  }

  /** The kind and the id of the first job, and the number of further jobs in the batch. */
  private String name(List<Job> jobs) {
    String first = handler.kind() + "/" + jobs.get(0).id();
    return jobs.size() == 1 ? first : first + "+" + (jobs.size() - 1);
  }

  /** The result for the subjects; those in neither set were not delivered. */
  private static final class Outcome {
    private final Set<JobSubject> delivered = new HashSet<>();
    private final Map<JobSubject, JobFailure> failed = new LinkedHashMap<>();
    private JobHandler.Unavailable unavailable;
  }

  private Outcome carryOut(List<JobSubject> subjects, Outcome outcome) {
    Bisection bisection = new Bisection(JobWorker::blamesNobody);
    try {
      bisection.run(
          subjects,
          part -> {
            Map<JobSubject, JobFailure> failed = handler.take(new LinkedHashSet<>(part));
            outcome.failed.putAll(failed);
            outcome.delivered.addAll(part);
          },
          (subject, thrown) -> {
            LOG.log(
                System.Logger.Level.WARNING,
                "%s: %s makes its batch fail: %s"
                    .formatted(handler.kind(), subject, ThrowableFormatter.trace(thrown)));
            outcome.failed.put(subject, JobFailure.of(thrown));
            outcome.delivered.add(subject);
          });
    } catch (RuntimeException e) {
      outcome.unavailable = unavailable(e).orElseThrow(() -> e);
    }
    return outcome;
  }

  /** What cannot be reached, also when a library wrapped the exception that says so. */
  private static Optional<JobHandler.Unavailable> unavailable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof JobHandler.Unavailable unavailable) {
        return Optional.of(unavailable);
      }
      if (cause instanceof ConnectionException) {
        return Optional.of(new JobHandler.Unavailable(cause));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the cause is not a job: an external system or the database is unavailable, or the
   * application stops.
   */
  private static boolean blamesNobody(Throwable thrown) {
    return unavailable(thrown).isPresent() || Thread.currentThread().isInterrupted();
  }

  private int settle(Map<JobSubject, List<Job>> bySubject, Outcome outcome) {
    List<Job> done = new ArrayList<>();
    List<Job> back = new ArrayList<>();
    Map<Job, JobFailure> failures = new LinkedHashMap<>();
    List<JobSubject> hopeless = new ArrayList<>();
    bySubject.forEach(
        (subject, jobs) -> {
          JobFailure failure = outcome.failed.get(subject);
          if (!outcome.delivered.contains(subject)) {
            back.addAll(jobs);
          } else if (failure == null) {
            done.addAll(jobs);
          } else {
            jobs.forEach(job -> failures.put(job, failure));
            boolean last = failure.forGood() || jobs.stream().anyMatch(store::isLast);
            if (last) {
              hopeless.add(subject);
            }
            log(subject, failure, last);
          }
        });
    store.done(done);
    if (!failures.isEmpty()) {
      store.fail(failures);
    }
    meters.jobs(handler.kind(), Meters.JobResult.DONE, done.size());
    meters.jobs(handler.kind(), Meters.JobResult.FAILED, failures.size());
    meters.jobs(handler.kind(), Meters.JobResult.SET_ASIDE, hopeless.size());
    hopeless.forEach(subject -> handler.gaveUp(subject, outcome.failed.get(subject)));
    giveBack(back, outcome.unavailable);
    return done.size();
  }

  private void giveBack(Collection<Job> back, JobHandler.Unavailable because) {
    if (!back.isEmpty()) {
      String reason = because == null || because.getMessage() == null ? "" : because.getMessage();
      store.giveBack(
          back,
          reason,
          because == null ? clock.instant() : because.until().orElseGet(clock::instant));
      LOG.log(
          System.Logger.Level.DEBUG,
          "{0}: {1} jobs wait: {2}",
          handler.kind(),
          back.size(),
          reason);
    }
  }

  private void log(JobSubject subject, JobFailure failure, boolean last) {
    LOG.log(
        last ? System.Logger.Level.ERROR : System.Logger.Level.WARNING,
        last ? "{0}: {1} is set aside: {2}" : "{0}: {1} failed and comes again: {2}",
        handler.kind(),
        subject,
        failure.reason());
  }
}
