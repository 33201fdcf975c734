package org.zerodistance.cases.archive;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of a whole file. */
public final class ArchiveProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a file is refused. */
  public enum Code implements Problem.Code {
    /** The detail is the position of the first byte that is not UTF-8. */
    FILE_NOT_UTF8,
    /** The details are the missing columns. */
    FILE_COLUMNS_MISSING,
    FILE_EMPTY;

    @Override
    public ProblemKind kind() {
      return ProblemKind.INVALID;
    }
  }

  public ArchiveProblem(Code code, Object... details) {
    super(code, details);
  }
}
