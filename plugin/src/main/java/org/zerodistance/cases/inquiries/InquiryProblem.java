package org.zerodistance.cases.inquiries;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class InquiryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum Code implements Problem.Code {
    /** No such inquiry, or this viewer may not see it; the code is the same for both. */
    INQUIRY_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** The axis does not allow this move from the current state. */
    INQUIRY_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** Another person changed the inquiry meanwhile. */
    INQUIRY_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    BOARD_CLOSED(ProblemKind.INVALID),
    TRACKING_CODE_WRONG(ProblemKind.NOT_FOUND),
    REMARK_NOT_POSSIBLE(ProblemKind.CONFLICT),
    QUESTION_ANSWERED_ALREADY(ProblemKind.CONFLICT),
    /** The case is not admitted, or nobody is there who could answer. */
    QUESTION_NOT_POSSIBLE(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public InquiryProblem(Code code, Object... details) {
    super(code, details);
  }
}
