package org.zerodistance.cases.archive;

import org.zerodistance.foundation.platform.Problem;

/** Why a whole file is refused. */
public final class ArchiveProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** The detail is the number of the first byte that is not UTF-8. */
    FILE_NOT_UTF8,
    /** The details are the columns that are missing. */
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
