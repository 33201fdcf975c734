package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Takes one decision on many tasks. It takes effect ten seconds later, so that until then it can be
 * undone without anybody having noticed; {@link BatchRun} carries it out.
 */
@Dependent
public class BulkModeration {
  /** The maximum number of tasks in one request. */
  public static final int MOST = 100;

  /** The time in which a decision can be undone. */
  public static final Duration UNDO_WITHIN = Duration.ofSeconds(10);

  private final Queue queue;
  private final Batches batches;
  private final JobQueue jobs;
  private final Clock clock;

  @Inject
  BulkModeration(Queue queue, Batches batches, JobQueue jobs, Clock clock) {
    this.queue = queue;
    this.batches = batches;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Checks what a decision needs before it is confirmed.
   *
   * @param reason for {@link BulkAction#RETURN}, 5 to 1,000 characters
   */
  public void check(BulkAction action, String reason) {
    if (action == BulkAction.RETURN) {
      new Violations().length("reason", reason, 5, 1_000).throwIfAny();
    }
  }

  /**
   * Decides about the tasks in ten seconds. Those that a colleague has are left out; of the others
   * nobody else can take one until then.
   */
  @Transactional
  public BatchId plan(List<TaskId> tasks, BulkAction action, String reason, Viewer by) {
    by.require(Role.MODERATOR);
    check(action, reason);
    Instant due = clock.instant().plus(UNDO_WITHIN);
    BatchId batch =
        batches.create(
            action,
            action == BulkAction.RETURN ? Optional.of(reason.strip()) : Optional.empty(),
            due,
            by.id());
    for (TaskId task : tasks.stream().distinct().limit(MOST).toList()) {
      if (queue.claim(task, by.id())) {
        batches.add(batch, task, by.id());
      }
    }
    jobs.putAll(BatchRun.KIND, List.of(new JobSubject(BatchRun.TYPE, batch.value())), UNDO_WITHIN);
    return batch;
  }

  /**
   * Undoes a decision that has not begun to take effect; its tasks are free again.
   *
   * @throws ModerationProblem {@code BATCH_STARTED} when it is too late, or it is undone already
   */
  @Transactional
  public void undo(BatchId id, Viewer by) {
    get(id, by);
    if (!batches.undo(id)) {
      throw new ModerationProblem(ModerationProblem.Code.BATCH_STARTED);
    }
    batches.release(id);
  }

  /**
   * @throws ModerationProblem {@code BATCH_NOT_FOUND}
   */
  public Batch get(BatchId id, Viewer by) {
    by.require(Role.MODERATOR);
    return batches
        .find(id)
        .orElseThrow(() -> new ModerationProblem(ModerationProblem.Code.BATCH_NOT_FOUND, id));
  }

  /** The tasks of a batch. */
  public List<BatchLine> lines(BatchId id, Viewer by) {
    by.require(Role.MODERATOR);
    return batches.lines(id, by);
  }
}
