package org.zerodistance.foundation.sql;

import org.zerodistance.foundation.platform.Problem;

/** The refusal of a duplicate-submit key that was used for another request before. */
public final class DuplicateKeyProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reason why the key is refused. */
  public enum KeyCode implements Problem.Code {
    KEY_REUSED;

    @Override
    public ProblemKind kind() {
      return ProblemKind.INVALID;
    }
  }

  public DuplicateKeyProblem(KeyCode code) {
    super(code);
  }
}
