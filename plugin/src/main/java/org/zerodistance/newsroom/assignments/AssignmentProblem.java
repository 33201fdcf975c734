package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code assignments}. */
public final class AssignmentProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a tip or an assignment is refused. */
  public enum Code implements Problem.Code {
    ASSIGNMENT_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** No such inquiry, or one that may not become an assignment (not admitted, sealed). */
    TIP_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another reporter was faster; the detail is their name. */
    TIP_TAKEN(ProblemKind.CONFLICT),
    TIP_FLAGGED_ALREADY(ProblemKind.CONFLICT),
    ASSIGNMENT_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** Another person changed it meanwhile. */
    ASSIGNMENT_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    /** Only its reporter and editors may change it. */
    ASSIGNMENT_OF_ANOTHER(ProblemKind.FORBIDDEN),
    /** The new reporter is not an active reporter. */
    NO_SUCH_REPORTER(ProblemKind.INVALID);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public AssignmentProblem(Code code, Object... details) {
    super(code, details);
  }
}
