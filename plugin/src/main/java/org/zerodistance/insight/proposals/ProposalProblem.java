package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code proposals}. */
public final class ProposalProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a proposal is refused. */
  public enum Code implements Problem.Code {
    /** The proposal does not exist, or was removed because its cases changed. */
    PROPOSAL_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person accepted or dismissed it. */
    PROPOSAL_DECIDED(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public ProposalProblem(Code code, Object... details) {
    super(code, details);
  }
}
