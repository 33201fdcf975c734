package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of keeping the index. */
public final class IndexKeepingProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No search server is set. */
    INDEX_NOT_SET(ProblemKind.UNAVAILABLE),
    /** The search server does not answer. */
    INDEX_AWAY(ProblemKind.UNAVAILABLE),
    /** The index before was never there or is not kept any more. */
    INDEX_NO_WAY_BACK(ProblemKind.CONFLICT),
    /** There is no index yet, or one of an older make, which cannot be compared. */
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
