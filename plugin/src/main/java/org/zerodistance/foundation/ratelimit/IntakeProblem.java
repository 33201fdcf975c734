package org.zerodistance.foundation.ratelimit;

import org.zerodistance.foundation.platform.Problem;

/**
 * The refusal of too many requests from one address; the detail is the number of minutes to wait.
 */
public final class IntakeProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The kinds of requests that were too many. */
  public enum IntakeCode implements Problem.Code {
    TOO_MUCH_SENT,
    TOO_MUCH_UPLOADED,
    TOO_MUCH_TRIED;

    @Override
    public ProblemKind kind() {
      return ProblemKind.TOO_MANY;
    }
  }

  IntakeProblem(IntakeCode code, long minutes) {
    super(code, minutes);
  }
}
