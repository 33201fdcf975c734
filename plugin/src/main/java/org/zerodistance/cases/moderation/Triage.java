package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoKey;

/**
 * Carries out the moderators' decisions. Each first finishes the task with one conditional update;
 * the slower of two moderators gets a {@link ModerationProblem}.
 */
@Dependent
public class Triage {
  private final Queue queue;
  private final CaseMoves moves;
  private final Deadlines deadlines;
  private final Asking asking;
  private final PhotoArranging photos;
  private final Clock clock;
  private final MeToos meToos;

  @Inject
  Triage(
      Queue queue,
      CaseMoves moves,
      Deadlines deadlines,
      Asking asking,
      PhotoArranging photos,
      MeToos meToos,
      Clock clock) {
    this.queue = queue;
    this.moves = moves;
    this.deadlines = deadlines;
    this.asking = asking;
    this.photos = photos;
    this.clock = clock;
    this.meToos = meToos;
  }

  /**
   * Reads a task that the moderator may decide; reserves nothing.
   *
   * @throws ModerationProblem as {@link #open}
   */
  @Transactional
  public QueueRow look(TaskId id, Viewer by) {
    by.require(Role.MODERATOR);
    QueueRow task = queue.get(id, by);
    if (task.doneAt().isPresent() || task.takenFrom(by.id(), clock.instant())) {
      throw refused(id, by);
    }
    return task;
  }

  /**
   * Takes a task for a moderator and reserves it for 15 minutes.
   *
   * @throws ModerationProblem {@code TASK_CLAIMED} with the name of the moderator who has it open,
   *     {@code TASK_DONE} when it is decided
   */
  @Transactional
  public QueueRow open(TaskId id, Viewer by) {
    by.require(Role.MODERATOR);
    if (!queue.claim(id, by.id())) {
      throw refused(id, by);
    }
    return queue.get(id, by);
  }

  /**
   * Takes the next task of the filter behind one that is decided or skipped. Empty when there is
   * none, or when a colleague takes it at the same moment.
   */
  @Transactional
  public Optional<TaskId> openAfter(TaskId id, QueueFilter filter, Viewer by) {
    by.require(Role.MODERATOR);
    return queue.after(queue.get(id, by), filter, by).filter(next -> queue.claim(next, by.id()));
  }

  /** Returns a task to the queue undecided. */
  @Transactional
  public void release(TaskId id, Viewer by) {
    by.require(Role.MODERATOR);
    queue.release(id, by.id());
  }

  /**
   * Admits an inquiry; the office's clock starts, unless the office may not see it. The visibility
   * cannot be wider than the asker wanted.
   */
  @Transactional
  public void admit(TaskId id, Admission admission, Viewer by) {
    QueueRow task = take(id, Decision.ADMITTED, by, Cause.NEW, Cause.RESUBMITTED);
    new Violations()
        .require(
            admission.visibility().compareTo(task.visibility()) >= 0,
            "visibility",
            "moderation.more-public-than-asked")
        .require(
            task.visibility().forAdmission().contains(admission.visibility()),
            "visibility",
            "form.required")
        .throwIfAny();
    OfficeId office = moves.admit(task.inquiryId(), admission, by);
    if (admission.visibility().compareTo(Visibility.ASKER_AND_OFFICE) <= 0) {
      deadlines.start(task.inquiryId(), office, admission.kind());
    }
  }

  /** Deletes a photo of an inquiry before the inquiry is admitted. */
  @Transactional
  public void removePhoto(TaskId id, PhotoKey photo, Viewer by) {
    QueueRow task = open(id, by);
    if ((task.cause() == Cause.NEW || task.cause() == Cause.RESUBMITTED)
        && photos.remove(OwnerKind.INQUIRY, task.inquiryId(), photo)) {
      moves.photoRemoved(task.inquiryId());
    }
  }

  /**
   * Returns an inquiry to its asker with a reason of 5 to 1,000 characters, which the asker can
   * read.
   */
  @Transactional
  public void giveBack(TaskId id, String reason, Viewer by) {
    Violations violations = new Violations();
    violations.length("reason", reason, 5, 1_000);
    violations.throwIfAny();
    QueueRow task = take(id, Decision.RETURNED, by, Cause.NEW, Cause.RESUBMITTED);
    moves.giveBack(task.inquiryId(), reason.strip(), by);
  }

  /** Rejects an inquiry as spam; its sender gets no answer. */
  @Transactional
  public void reject(TaskId id, Viewer by) {
    QueueRow task = take(id, Decision.SPAM, by, Cause.NEW, Cause.RESUBMITTED);
    moves.reject(task.inquiryId(), by);
  }

  /**
   * Routes a case that an office refused to a board's office, the same or another; its clock
   * starts.
   */
  @Transactional
  public void route(TaskId id, BoardId board, Kind kind, Optional<TopicId> topic, Viewer by) {
    QueueRow task = take(id, Decision.ROUTED, by, Cause.NOT_OURS);
    if (kind != task.kind() || topic.isPresent()) {
      moves.reclassify(task.inquiryId(), kind, topic, by);
    }
    OfficeId office = moves.reroute(task.inquiryId(), board, by);
    deadlines.start(task.inquiryId(), office, kind);
  }

  /** Admits or rejects a remark or an answer of the asker. */
  @Transactional
  public void decideRemark(TaskId id, boolean admit, Viewer by) {
    QueueRow task =
        take(id, admit ? Decision.ADMITTED : Decision.RETURNED, by, Cause.REMARK, Cause.ANSWER);
    asking.decide(task.inquiryId(), task.remarkId().orElseThrow(), admit, by);
  }

  /**
   * Decides whether a crowd of voices is one of readers. If not, those of them without an account
   * are not counted any more.
   */
  @Transactional
  public void decideCrowd(TaskId id, boolean readers, Viewer by) {
    QueueRow task = take(id, readers ? Decision.ADMITTED : Decision.RETURNED, by, Cause.CROWD);
    if (!readers) {
      meToos.discount(task.inquiryId(), crowdSince(task), by);
    }
  }

  /** The number of voices of the crowd so far. */
  public int crowd(QueueRow task) {
    return meToos.recent(task.inquiryId(), crowdSince(task));
  }

  private static Instant crowdSince(QueueRow task) {
    return task.createdAt().minus(MeToos.CROWD_WITHIN);
  }

  private QueueRow take(TaskId id, Decision decision, Viewer by, Cause... fitting) {
    by.require(Role.MODERATOR);
    if (!queue.finish(id, decision, by.id())) {
      throw refused(id, by);
    }
    QueueRow task = queue.get(id, by);
    for (Cause cause : fitting) {
      if (task.cause() == cause) {
        return task;
      }
    }
    throw new ModerationProblem(ModerationProblem.Code.DECISION_NOT_FITTING, task.cause());
  }

  private ModerationProblem refused(TaskId id, Viewer by) {
    Optional<Decision> done = queue.decision(id);
    if (done.isPresent()) {
      return new ModerationProblem(ModerationProblem.Code.TASK_DONE, done.get());
    }
    return new ModerationProblem(
        ModerationProblem.Code.TASK_CLAIMED, queue.get(id, by).claimedByName().orElse(""));
  }
}
