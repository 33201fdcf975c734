package org.zerodistance.foundation.jobs;

import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A job handler that records its subjects, for tests; the type of a subject decides what it does.
 */
@Dependent
public class RecordingHandler implements JobHandler {
  static final String KIND = "recorded";
  static final int BATCH = 200;

  private static final List<JobSubject> TAKEN = new CopyOnWriteArrayList<>();
  private static final Map<String, Consumer<JobSubject>> DOES = new ConcurrentHashMap<>();
  private static final List<JobSubject> DUE = new CopyOnWriteArrayList<>();

  static List<JobSubject> taken(String type) {
    return TAKEN.stream().filter(subject -> subject.type().equals(type)).toList();
  }

  /** Clears all records, so that a test may run twice in one JVM. */
  static void forget() {
    TAKEN.clear();
    DOES.clear();
    DUE.clear();
  }

  /** Sets the action for each subject of that type, run before it is recorded. */
  static void on(String type, Consumer<JobSubject> does) {
    DOES.put(type, does);
  }

  static void dueByTheClock(JobSubject subject) {
    DUE.add(subject);
  }

  static RuntimeException failing(String reason) {
    return new Failing(reason);
  }

  /** Reported by the handler for the subject instead of thrown. */
  private static final class Failing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failing(String reason) {
      super(reason);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public List<JobSubject> due(int most) {
    List<JobSubject> due = List.copyOf(DUE);
    DUE.clear();
    return due;
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    Map<JobSubject, JobFailure> failed = new HashMap<>();
    // Like a statement about all subjects: a bad subject fails before any is done.
    for (JobSubject subject : subjects) {
      try {
        DOES.getOrDefault(subject.type(), s -> {}).accept(subject);
      } catch (Failing e) {
        failed.put(subject, JobFailure.later(e.getMessage()));
      }
    }
    TAKEN.addAll(subjects);
    return failed;
  }
}
