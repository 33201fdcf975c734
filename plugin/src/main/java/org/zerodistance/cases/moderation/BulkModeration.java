package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Applies one decision to many tasks, each in its own transaction: a refused task does not affect
 * the others, and every result is reported.
 */
@Dependent
public class BulkModeration {
  /** The maximum number of tasks in one request. */
  public static final int MOST = 100;

  /**
   * The result for one task.
   *
   * @param redactions the number of redacted parts
   * @param refused the reason when nothing was done
   */
  public record BulkResult(
      TaskId id,
      Optional<InquiryNumber> number,
      String title,
      int redactions,
      Optional<Problem> refused) {}

  private final Triage triage;
  private final CasePages cases;

  @Inject
  BulkModeration(Triage triage, CasePages cases) {
    this.triage = triage;
    this.cases = cases;
  }

  /**
   * Admits inquiries as their askers filed them, with detected personal data redacted. Inquiries
   * without a board are left for a moderator to choose one.
   */
  public List<BulkResult> admit(List<TaskId> tasks, Viewer by) {
    by.require(Role.MODERATOR);
    return each(tasks, by, this::admit);
  }

  /** Returns inquiries to their askers, all with the same reason. */
  public List<BulkResult> giveBack(List<TaskId> tasks, String reason, Viewer by) {
    by.require(Role.MODERATOR);
    new Violations().length("reason", reason, 5, 1_000).throwIfAny();
    return each(
        tasks,
        by,
        (task, viewer) -> {
          triage.giveBack(task.id(), reason, viewer);
          return 0;
        });
  }

  private int admit(QueueRow task, Viewer by) {
    CaseView seen = cases.get(task.inquiryId(), by);
    List<Span> found = PersonalData.in(seen);
    triage.admit(
        task.id(),
        new Admission(
            task.kind(),
            task.boardId()
                .orElseThrow(
                    () -> new ModerationProblem(ModerationProblem.Code.BOARD_MISSING, task.id())),
            Optional.empty(),
            task.visibility(),
            found),
        by);
    return found.size();
  }

  private List<BulkResult> each(
      List<TaskId> tasks, Viewer by, BiFunction<QueueRow, Viewer, Integer> decision) {
    List<BulkResult> results = new ArrayList<>();
    for (TaskId id : tasks.stream().distinct().limit(MOST).toList()) {
      Optional<QueueRow> task = Optional.empty();
      try {
        task = Optional.of(triage.open(id, by));
        int redactions = decision.apply(task.get(), by);
        results.add(result(id, task, redactions, Optional.empty()));
      } catch (Problem refused) {
        if (task.isPresent()) {
          triage.release(id, by);
        }
        results.add(result(id, task, 0, Optional.of(refused)));
      }
    }
    return results;
  }

  private static BulkResult result(
      TaskId id, Optional<QueueRow> task, int redactions, Optional<Problem> refused) {
    return new BulkResult(
        id, task.map(QueueRow::number), task.map(QueueRow::title).orElse(""), redactions, refused);
  }
}
