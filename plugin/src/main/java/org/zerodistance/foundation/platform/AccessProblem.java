package org.zerodistance.foundation.platform;

/**
 * The refusals for lack of permission. A page answers {@code SIGN_IN_FIRST} with the login form and
 * returns afterwards.
 */
public final class AccessProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum AccessCode implements Problem.Code {
    SIGN_IN_FIRST,
    ROLE_MISSING,
    OTHER_OFFICE;

    @Override
    public ProblemKind kind() {
      return ProblemKind.FORBIDDEN;
    }
  }

  public AccessProblem(AccessCode code) {
    super(code);
  }
}
