package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class ModerationProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum Code implements Problem.Code {
    TASK_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another moderator has the task open; the detail is their name. */
    TASK_CLAIMED(ProblemKind.CONFLICT),
    /** Another moderator decided first; the detail is the decision. */
    TASK_DONE(ProblemKind.CONFLICT),
    /** The inquiry has no board yet; a moderator must choose one. */
    BOARD_MISSING(ProblemKind.INVALID),
    /** The decision does not fit the cause of the task. */
    DECISION_NOT_FITTING(ProblemKind.CONFLICT),
    BATCH_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** A decision on many tasks has begun to take effect, or is undone. */
    BATCH_STARTED(ProblemKind.CONFLICT),
    /** Another administrator saved or removed the ready reason first. */
    REASON_STALE(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public ModerationProblem(Code code, Object... details) {
    super(code, details);
  }
}
