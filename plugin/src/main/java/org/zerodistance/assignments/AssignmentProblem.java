package org.zerodistance.assignments;

import org.zerodistance.platform.Problem;

/** Every refusal of tips and assignments. */
public final class AssignmentProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    ASSIGNMENT_NOT_FOUND(Kind.NOT_FOUND),
    /** No such inquiry, or one that may not become an assignment (not admitted, sealed). */
    TIP_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody was faster; the detail is their name. */
    TIP_TAKEN(Kind.CONFLICT),
    TIP_FLAGGED_ALREADY(Kind.CONFLICT),
    ASSIGNMENT_MOVE_NOT_ALLOWED(Kind.CONFLICT),
    /** Somebody else changed it meanwhile. */
    ASSIGNMENT_CHANGED_MEANWHILE(Kind.CONFLICT),
    /** Only its reporter and editors may. */
    ASSIGNMENT_OF_ANOTHER(Kind.FORBIDDEN),
    /** The one it should go to is no active reporter. */
    NO_SUCH_REPORTER(Kind.INVALID);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public AssignmentProblem(Code code, Object... details) {
    super(code, details);
  }
}
