package org.zerodistance.cases.inquiries;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the inquiries. */
public final class InquiryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No such inquiry, or none that this viewer may see: the two are not told apart. */
    INQUIRY_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** The axis does not allow this move from where it stands. */
    INQUIRY_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** Somebody else changed the inquiry meanwhile. */
    INQUIRY_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    BOARD_CLOSED(ProblemKind.INVALID),
    TRACKING_CODE_WRONG(ProblemKind.NOT_FOUND),
    REMARK_NOT_POSSIBLE(ProblemKind.CONFLICT),
    QUESTION_ANSWERED_ALREADY(ProblemKind.CONFLICT);

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
