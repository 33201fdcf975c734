package org.zerodistance.indexkeeping;

import org.zerodistance.platform.Problem;

/** Every refusal of keeping the index. */
public final class IndexKeepingProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No search server is set. */
    INDEX_NOT_SET(Kind.UNAVAILABLE),
    /** The search server does not answer. */
    INDEX_AWAY(Kind.UNAVAILABLE),
    /** The index before was never there or is not kept any more. */
    INDEX_NO_WAY_BACK(Kind.CONFLICT),
    /** There is no index yet, or one of an older make, which cannot be compared. */
    INDEX_NOT_COMPARABLE(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public IndexKeepingProblem(Code code) {
    super(code);
  }
}
