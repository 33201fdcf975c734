package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class ReplyProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum Code implements Problem.Code {
    /** The case is not with this office (any more). */
    CASE_NOT_WITH_OFFICE(ProblemKind.CONFLICT),
    TEMPLATE_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person saved the draft or template meanwhile. */
    DRAFT_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    REPLY_NOT_FOUND(ProblemKind.NOT_FOUND);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public ReplyProblem(Code code, Object... details) {
    super(code, details);
  }
}
