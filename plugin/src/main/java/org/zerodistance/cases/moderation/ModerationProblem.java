package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the moderation. */
public final class ModerationProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    TASK_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Somebody else has it open; the detail is their name. */
    TASK_CLAIMED(ProblemKind.CONFLICT),
    /** Somebody was faster; the detail is the decision. */
    TASK_DONE(ProblemKind.CONFLICT),
    /** It has no board yet, and somebody has to choose one. */
    BOARD_MISSING(ProblemKind.INVALID),
    /** The decision does not go with why it waits. */
    DECISION_NOT_FITTING(ProblemKind.CONFLICT);

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
