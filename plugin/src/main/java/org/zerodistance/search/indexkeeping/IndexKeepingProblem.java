package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code indexkeeping}. */
public final class IndexKeepingProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about an index is refused. */
  public enum Code implements Problem.Code {
    /** No search server is configured. */
    INDEX_NOT_SET(ProblemKind.UNAVAILABLE),
    /** The search server does not answer. */
    INDEX_AWAY(ProblemKind.UNAVAILABLE),
    /** The previous index never existed or is no longer kept. */
    INDEX_NO_WAY_BACK(ProblemKind.CONFLICT),
    /** There is no index yet, or one of an older version, which cannot be compared. */
    INDEX_NOT_COMPARABLE(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public IndexKeepingProblem(Code code) {
    super(code);
  }
}
