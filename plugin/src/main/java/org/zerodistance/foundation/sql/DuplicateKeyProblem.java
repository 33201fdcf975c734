package org.zerodistance.foundation.sql;

import org.zerodistance.foundation.platform.Problem;

/** A duplicate-submit key came with another request than the first time. */
public final class DuplicateKeyProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why the key is refused. */
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
