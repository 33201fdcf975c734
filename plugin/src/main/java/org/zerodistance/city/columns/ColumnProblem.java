package org.zerodistance.city.columns;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class ColumnProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a column is refused. */
  public enum Code implements Problem.Code {
    COLUMN_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person saved the column first. */
    COLUMN_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    COLUMN_ADDRESS_TAKEN(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public ColumnProblem(Code code, Object... details) {
    super(code, details);
  }
}
