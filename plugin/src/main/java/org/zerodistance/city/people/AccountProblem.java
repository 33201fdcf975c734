package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the feature. */
public final class AccountProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum AccountCode implements Problem.Code {
    /** The same for an unknown address, a wrong password and a disabled account. */
    WRONG_CREDENTIALS(ProblemKind.INVALID),
    /** Carries the minutes to wait. */
    TOO_MANY_ATTEMPTS(ProblemKind.TOO_MANY),
    /** More passwords are being checked than the memory has room for. */
    SIGN_IN_BUSY(ProblemKind.UNAVAILABLE),
    /** A one-time link is unknown, used or too old; which of them is not told. */
    LINK_SPENT(ProblemKind.GONE),
    PERSON_UNKNOWN(ProblemKind.NOT_FOUND),
    /** Somebody else changed the person meanwhile. */
    PERSON_STALE(ProblemKind.CONFLICT),
    LAST_ADMINISTRATOR(ProblemKind.CONFLICT),
    /** Nobody disables the account they work with. */
    OWN_ACCOUNT(ProblemKind.CONFLICT),
    /** Staff do not delete themselves: their roles are taken away first. */
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
