package org.zerodistance.inquiries;

import org.zerodistance.platform.Problem;

/** Every refusal of the inquiries. */
public final class InquiryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No such inquiry, or none that this viewer may see: the two are not told apart. */
    INQUIRY_NOT_FOUND(Kind.NOT_FOUND),
    /** The axis does not allow this move from where it stands. */
    INQUIRY_MOVE_NOT_ALLOWED(Kind.CONFLICT),
    /** Somebody else changed the inquiry meanwhile. */
    INQUIRY_CHANGED_MEANWHILE(Kind.CONFLICT),
    BOARD_CLOSED(Kind.INVALID),
    TRACKING_CODE_WRONG(Kind.NOT_FOUND),
    REMARK_NOT_POSSIBLE(Kind.CONFLICT),
    QUESTION_ANSWERED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public InquiryProblem(Code code, Object... details) {
    super(code, details);
  }
}
