package org.zerodistance.moderation;

import org.zerodistance.platform.Problem;

/** Every refusal of the moderation. */
public final class ModerationProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    TASK_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody else has it open; the detail is their name. */
    TASK_CLAIMED(Kind.CONFLICT),
    /** Somebody was faster; the detail is the decision. */
    TASK_DONE(Kind.CONFLICT),
    /** It has no board yet, and somebody has to choose one. */
    BOARD_MISSING(Kind.INVALID),
    /** The decision does not go with why it waits. */
    DECISION_NOT_FITTING(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public ModerationProblem(Code code, Object... details) {
    super(code, details);
  }
}
