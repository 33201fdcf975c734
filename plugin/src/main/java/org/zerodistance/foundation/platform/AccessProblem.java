package org.zerodistance.foundation.platform;

/**
 * The person may not do this. A page answers {@code SIGN_IN_FIRST} with the login form and comes
 * back afterwards.
 */
public final class AccessProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
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
