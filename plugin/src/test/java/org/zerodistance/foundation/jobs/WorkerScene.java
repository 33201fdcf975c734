package org.zerodistance.foundation.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.monitoring.MeterText;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.HouseClock;

/** A worker over jobs in memory that are due at noon, for tests of what becomes of them. */
abstract class WorkerScene {
  static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  static final int BATCH = 4;

  final Clock clock = new HouseClock(Clock.fixed(NOON, java.time.ZoneOffset.UTC));
  final MemoryJobs jobs = new MemoryJobs(clock);
  final RecordingWork work = new RecordingWork();
  final Meters meters = new Meters();
  final JobWorker worker =
      // No job becomes due by the clock here, so the queue is never written to.
      new JobWorker(work, jobs, new JobQueue(null, clock), "node", clock, meters);

  /** Fails for the configured subjects, and records the rest. */
  static final class RecordingWork implements JobHandler {
    final List<Set<JobSubject>> batches = new ArrayList<>();
    final List<String> contexts = new ArrayList<>();
    final Map<JobSubject, JobFailure> gaveUp = new LinkedHashMap<>();
    Function<Set<JobSubject>, Map<JobSubject, JobFailure>> does = subjects -> Map.of();
    boolean ready = true;
    int batchSize = BATCH;

    @Override
    public String kind() {
      return "recorded";
    }

    @Override
    public int batchSize() {
      return batchSize;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
      batches.add(subjects);
      contexts.add(LogContext.current().orElse("none"));
      return does.apply(subjects);
    }

    @Override
    public void gaveUp(JobSubject subject, JobFailure failure) {
      gaveUp.put(subject, failure);
    }
  }

  double counted(String result) {
    return value("zd_jobs_total{kind=\"recorded\",result=\"" + result + "\"}");
  }

  /** The value of a series in the text of the metrics. */
  double value(String series) {
    return MeterText.of(meters)
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  void put(int many) {
    LongStream.rangeClosed(1, many).forEach(id -> jobs.put(thing(id)));
  }

  void throwing(long id, java.util.function.Supplier<RuntimeException> thrown) {
    work.does =
        subjects -> {
          if (subjects.contains(thing(id))) {
            throw thrown.get();
          }
          return Map.of();
        };
  }

  static Map<JobSubject, JobFailure> failing(Set<JobSubject> subjects, JobFailure failure) {
    Map<JobSubject, JobFailure> failed = new LinkedHashMap<>();
    subjects.forEach(subject -> failed.put(subject, failure));
    return failed;
  }

  static JobSubject thing(long id) {
    return new JobSubject("thing", id);
  }
}
