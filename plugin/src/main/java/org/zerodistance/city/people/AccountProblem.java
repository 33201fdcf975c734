package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class AccountProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum AccountCode implements Problem.Code {
    /** The same code for an unknown address, a wrong password and a disabled account. */
    WRONG_CREDENTIALS(ProblemKind.INVALID),
    /** The detail is the number of minutes to wait. */
    TOO_MANY_ATTEMPTS(ProblemKind.TOO_MANY),
    /** Too many passwords are being checked at once for the memory available. */
    SIGN_IN_BUSY(ProblemKind.UNAVAILABLE),
    /** A one-time link is unknown, used or too old; the answer does not say which. */
    LINK_SPENT(ProblemKind.GONE),
    PERSON_UNKNOWN(ProblemKind.NOT_FOUND),
    /** Another person changed the account meanwhile. */
    PERSON_STALE(ProblemKind.CONFLICT),
    LAST_ADMINISTRATOR(ProblemKind.CONFLICT),
    /** Administrators cannot disable their own account. */
    OWN_ACCOUNT(ProblemKind.CONFLICT),
    /** Staff cannot delete their own account; an administrator must remove their roles first. */
    STAFF_ACCOUNT(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    AccountCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public AccountProblem(AccountCode code, Object... details) {
    super(code, details);
  }
}
