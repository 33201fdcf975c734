package org.zerodistance.outward.api;

import org.zerodistance.foundation.platform.Problem;

/** The refusal of a body that is too long; the detail is the limit in kB. */
public final class BodyProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reason. */
  public enum BodyCode implements Problem.Code {
    BODY_TOO_LARGE;

    @Override
    public ProblemKind kind() {
      return ProblemKind.TOO_LARGE;
    }
  }

  BodyProblem(int kilobytes) {
    super(BodyCode.BODY_TOO_LARGE, kilobytes);
  }
}
