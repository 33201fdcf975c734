package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Stores jobs of one kind in memory, so that the worker can be tested without a database. */
final class MemoryJobs implements JobStore {
  static final Duration LEASE = Duration.ofSeconds(20);

  private record Row(
      JobSubject subject,
      int attempts,
      Instant availableAt,
      String node,
      Optional<Instant> setAsideAt,
      String lastError) {
    Row at(Instant instant, String holder) {
      return new Row(subject, attempts, instant, holder, setAsideAt, lastError);
    }
  }

  private final Map<Long, Row> rows;
  private final Clock clock;
  private long nextId = 1;

  MemoryJobs(Clock clock) {
    this.rows = new LinkedHashMap<>();
    this.clock = clock;
  }

  /** The same jobs, as a node with another clock sees them. */
  MemoryJobs(MemoryJobs same, Clock clock) {
    this.rows = same.rows;
    this.clock = clock;
  }

  void put(JobSubject subject) {
    put(subject, 0);
  }

  /** Adds a job that has failed that often. */
  void put(JobSubject subject, int attempts) {
    rows.put(nextId++, new Row(subject, attempts, clock.instant(), null, Optional.empty(), ""));
  }

  /** The jobs still to be carried out. */
  List<JobSubject> waiting() {
    return rows.values().stream()
        .filter(row -> row.setAsideAt().isEmpty())
        .map(Row::subject)
        .toList();
  }

  /** The due time of the only job, and the reason of its failure or return. */
  Instant availableAt() {
    return rows.values().iterator().next().availableAt();
  }

  String lastError() {
    return rows.values().iterator().next().lastError();
  }

  @Override
  public List<Job> lease(String kind, int most, String node) {
    Instant now = clock.instant();
    List<Map.Entry<Long, Row>> due =
        rows.entrySet().stream()
            .filter(entry -> entry.getValue().setAsideAt().isEmpty())
            .filter(entry -> !entry.getValue().availableAt().isAfter(now))
            .sorted(Comparator.comparing(entry -> entry.getValue().availableAt()))
            .limit(most)
            .toList();
    due.forEach(entry -> entry.setValue(entry.getValue().at(now.plus(LEASE), node)));
    return due.stream()
        .map(e -> new Job(e.getKey(), e.getValue().subject(), e.getValue().attempts()))
        .toList();
  }

  @Override
  public List<Job> renew(Collection<Job> jobs, String node) {
    Instant until = clock.instant().plus(LEASE);
    return change(jobs, node, (job, row) -> row.at(until, node));
  }

  @Override
  public void done(Collection<Job> jobs, String node) {
    change(jobs, node, (job, row) -> null);
  }

  @Override
  public void giveBack(Collection<Job> jobs, String node, String reason, Instant at) {
    change(
        jobs,
        node,
        (job, row) -> new Row(row.subject(), row.attempts(), at, null, row.setAsideAt(), reason));
  }

  @Override
  public List<Job> fail(Map<Job, JobFailure> failures, String node) {
    Instant now = clock.instant();
    return change(
        failures.keySet(),
        node,
        (job, row) -> {
          boolean last = failures.get(job).forGood() || isLast(job);
          return new Row(
              job.subject(),
              job.attempts() + 1,
              now.plus(BackOff.waitAfter(job.attempts() + 1)),
              null,
              last ? Optional.of(now) : Optional.empty(),
              failures.get(job).reason());
        });
  }

  /** Changes, or removes, the rows that the node still holds; returns their jobs. */
  private List<Job> change(Collection<Job> jobs, String node, BiFunction<Job, Row, Row> change) {
    List<Job> held =
        jobs.stream()
            .filter(job -> rows.containsKey(job.id()))
            .filter(job -> node.equals(rows.get(job.id()).node()))
            .toList();
    held.forEach(job -> rows.computeIfPresent(job.id(), (id, row) -> change.apply(job, row)));
    return held;
  }

  @Override
  public State state(String kind) {
    Instant now = clock.instant();
    long setAside = rows.values().stream().filter(row -> row.setAsideAt().isPresent()).count();
    long running =
        rows.values().stream()
            .filter(row -> row.setAsideAt().isEmpty())
            .filter(row -> row.node() != null && row.availableAt().isAfter(now))
            .count();
    return new State(rows.size() - setAside, running, Optional.empty(), setAside);
  }

  @Override
  public List<Failed> setAside(String kind, int most) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().setAsideAt().isPresent())
        .limit(most)
        .map(
            entry ->
                new Failed(
                    new JobId(entry.getKey()),
                    entry.getValue().subject().type(),
                    entry.getValue().subject().id(),
                    entry.getValue().attempts(),
                    entry.getValue().lastError(),
                    Instant.EPOCH,
                    entry.getValue().setAsideAt().get()))
        .toList();
  }

  @Override
  public int retry(String kind, Optional<JobId> one) {
    Instant now = clock.instant();
    List<Map.Entry<Long, Row>> chosen =
        rows.entrySet().stream()
            .filter(entry -> entry.getValue().setAsideAt().isPresent())
            .filter(entry -> one.isEmpty() || one.get().value() == entry.getKey())
            .toList();
    chosen.forEach(
        entry ->
            entry.setValue(
                new Row(entry.getValue().subject(), 0, now, null, Optional.empty(), "")));
    return chosen.size();
  }
}
