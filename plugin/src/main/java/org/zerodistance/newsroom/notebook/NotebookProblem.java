package org.zerodistance.newsroom.notebook;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code notebook}. */
public final class NotebookProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a change of an entry is refused. */
  public enum Code implements Problem.Code {
    /** No such entry in this assignment, or one that the caller may not read. */
    ENTRY_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Only its author, for a day, and editors may change it. */
    ENTRY_CLOSED(ProblemKind.FORBIDDEN),
    /** Another person corrected it meanwhile. */
    ENTRY_CHANGED_MEANWHILE(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public NotebookProblem(Code code, Object... details) {
    super(code, details);
  }
}
