package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.city.people.PeopleDirectory;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Carries out decisions on many tasks, each task in its own transaction: a refused task does not
 * affect the others, and every result is noted. Delivered again, it goes on with what is left.
 */
@Dependent
public class BatchRun implements JobHandler {
  /** The kind of the jobs. */
  public static final String KIND = "moderation-batch";

  static final String TYPE = "moderation-batch";

  private final Batches batches;
  private final Triage triage;
  private final CasePages cases;
  private final PeopleDirectory people;

  @Inject
  BatchRun(Batches batches, Triage triage, CasePages cases, PeopleDirectory people) {
    this.batches = batches;
    this.triage = triage;
    this.cases = cases;
    this.people = people;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    subjects.forEach(subject -> take(new BatchId(subject.id())));
    return Map.of();
  }

  private void take(BatchId id) {
    if (!batches.start(id)) {
      return;
    }
    Batch batch = batches.find(id).orElseThrow();
    Optional<Viewer> by = people.viewer(batch.madeBy());
    by.ifPresent(
        viewer ->
            batches.lines(id, viewer).stream()
                .filter(line -> !line.decided() && line.refused().isEmpty())
                .forEach(line -> decide(batch, line.id(), viewer)));
    batches.release(id);
    batches.end(id);
  }

  private void decide(Batch batch, TaskId task, Viewer by) {
    try {
      switch (batch.action()) {
        case ADMIT -> batches.redacted(task, admit(task, by));
        case RETURN -> triage.giveBack(task, batch.reason().orElseThrow(), by);
        case SPAM -> triage.reject(task, by);
      }
    } catch (Problem refused) {
      batches.refused(task, refused.messageKey());
    }
  }

  /** Inquiries without a board are left for a moderator to choose one. */
  private int admit(TaskId id, Viewer by) {
    QueueRow task = triage.open(id, by);
    List<Span> found = PersonalData.in(cases.get(task.inquiryId(), by));
    triage.admit(
        id,
        new Admission(
            task.kind(),
            task.boardId()
                .orElseThrow(() -> new ModerationProblem(ModerationProblem.Code.BOARD_MISSING, id)),
            Optional.empty(),
            task.visibility(),
            found),
        by);
    return found.size();
  }
}
