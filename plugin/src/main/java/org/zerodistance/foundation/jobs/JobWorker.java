package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
  private volatile Optional<Delivery> current = Optional.empty();

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

  /**
   * Extends the leases of the jobs being carried out; work on jobs that another node has taken over
   * ends.
   */
  void beat() {
    current.ifPresent(
        delivery -> {
          List<Job> held = delivery.held();
          if (!held.isEmpty()) {
            delivery.stillHeld(store.renew(held, node));
          }
        });
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
    Delivery delivery = new Delivery(jobs, handler.interruptible());
    current = Optional.of(delivery);
    long begun = System.nanoTime();
    LogContext context = LogContext.open("job", name(jobs));
    try {
      carryOut(delivery);
      return settle(delivery);
    } finally {
      meters.delivery(handler.kind(), System.nanoTime() - begun);
      current = Optional.empty();
      context.close();
    }
  }

  /** The kind and the id of the first job, and the number of further jobs in the batch. */
  private String name(List<Job> jobs) {
    String first = handler.kind() + "/" + jobs.get(0).id();
    return jobs.size() == 1 ? first : first + "+" + (jobs.size() - 1);
  }

  private void carryOut(Delivery delivery) {
    Bisection bisection = new Bisection(JobWorker::blamesNobody);
    try {
      bisection.run(
          List.copyOf(delivery.bySubject().keySet()),
          part -> {
            Set<JobSubject> held = delivery.stillHeldOf(part);
            if (!held.isEmpty()) {
              delivery.delivered(held, handler.take(held));
            }
          },
          (subject, thrown) -> {
            LOG.log(
                System.Logger.Level.WARNING,
                "%s: %s makes its batch fail: %s"
                    .formatted(handler.kind(), subject, ThrowableFormatter.trace(thrown)));
            delivery.delivered(Set.of(subject), Map.of(subject, JobFailure.of(thrown)));
          });
    } catch (RuntimeException | Error e) {
      Optional<JobHandler.Unavailable> away = unavailable(e);
      if (away.isPresent()) {
        delivery.unavailable(away.get());
      } else if (delivery.isLost()) {
        LOG.log(
            System.Logger.Level.INFO,
            "{0}: another node has taken the jobs over; this node ends its work on them",
            handler.kind());
      } else {
        throw e;
      }
    } finally {
      delivery.end();
    }
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

  private int settle(Delivery delivery) {
    List<Job> done = new ArrayList<>();
    List<Job> back = new ArrayList<>();
    Map<Job, JobFailure> failures = new LinkedHashMap<>();
    delivery
        .bySubject()
        .forEach(
            (subject, jobs) -> {
              Optional<JobFailure> failure = delivery.failure(subject);
              if (!delivery.isDelivered(subject)) {
                back.addAll(jobs);
              } else if (failure.isEmpty()) {
                done.addAll(jobs);
              } else {
                jobs.forEach(job -> failures.put(job, failure.get()));
              }
            });
    store.done(done, node);
    meters.jobs(handler.kind(), Meters.JobResult.DONE, done.size());
    fail(failures);
    giveBack(back, delivery.unavailable());
    return done.size();
  }

  /** Records the failures; the handler learns of the subjects that are set aside. */
  private void fail(Map<Job, JobFailure> failures) {
    List<Job> recorded = failures.isEmpty() ? List.of() : store.fail(failures, node);
    Map<JobSubject, JobFailure> bySubject = new LinkedHashMap<>();
    recorded.forEach(job -> bySubject.put(job.subject(), failures.get(job)));
    Set<JobSubject> hopeless =
        recorded.stream()
            .filter(job -> failures.get(job).forGood() || store.isLast(job))
            .map(Job::subject)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    bySubject.forEach((subject, failure) -> log(subject, failure, hopeless.contains(subject)));
    meters.jobs(handler.kind(), Meters.JobResult.FAILED, recorded.size());
    meters.jobs(handler.kind(), Meters.JobResult.SET_ASIDE, hopeless.size());
    hopeless.forEach(subject -> handler.gaveUp(subject, bySubject.get(subject)));
  }

  private void giveBack(List<Job> back, Optional<JobHandler.Unavailable> because) {
    if (!back.isEmpty()) {
      String reason =
          because
              .map(Throwable::getMessage)
              .map(message -> JobFailure.later(message).reason())
              .orElse("");
      Instant at = because.flatMap(JobHandler.Unavailable::until).orElseGet(clock::instant);
      store.giveBack(back, node, reason, at);
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
