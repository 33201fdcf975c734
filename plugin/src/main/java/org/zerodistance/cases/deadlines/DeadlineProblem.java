package org.zerodistance.cases.deadlines;

import org.zerodistance.foundation.platform.Problem;

/** The refusals about deadlines, their rules and the calendar. */
public final class DeadlineProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum DeadlineCode implements Problem.Code {
    /** Another person changed the rule first. */
    RULE_STALE(ProblemKind.CONFLICT),
    CALENDAR_FILE_WITHOUT_HEADER(ProblemKind.INVALID);

    private final ProblemKind problemKind;

    DeadlineCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public DeadlineProblem(DeadlineCode code) {
    super(code);
  }
}
