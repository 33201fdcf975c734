package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the proposals. */
public final class ProposalProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** Never made, or gone because the cases changed. */
    PROPOSAL_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Somebody else accepted or dismissed it. */
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
