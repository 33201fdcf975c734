package org.zerodistance.city.housepages;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class HousePageProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a page is refused. */
  public enum Code implements Problem.Code {
    HOUSE_PAGE_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person saved the text first. */
    HOUSE_PAGE_CHANGED_MEANWHILE(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public HousePageProblem(Code code, Object... details) {
    super(code, details);
  }
}
