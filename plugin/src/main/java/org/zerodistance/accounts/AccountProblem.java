package org.zerodistance.accounts;

import org.zerodistance.platform.Problem;

/** Every refusal of the feature. */
public final class AccountProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum AccountCode implements Problem.Code {
    /** The same for an unknown address, a wrong password and a disabled account. */
    WRONG_CREDENTIALS(Kind.INVALID),
    /** Carries the minutes to wait. */
    TOO_MANY_ATTEMPTS(Kind.TOO_MANY),
    /** More passwords are being checked than the memory has room for. */
    SIGN_IN_BUSY(Kind.UNAVAILABLE),
    /** A one-time link is unknown, used or too old; which of them is not told. */
    LINK_SPENT(Kind.GONE),
    PERSON_UNKNOWN(Kind.NOT_FOUND),
    /** Somebody else changed the person meanwhile. */
    PERSON_STALE(Kind.CONFLICT),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** Nobody disables the account they work with. */
    OWN_ACCOUNT(Kind.CONFLICT),
    /** Staff do not delete themselves: their roles are taken away first. */
    STAFF_ACCOUNT(Kind.CONFLICT);

    private final Kind kind;

    AccountCode(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  AccountProblem(AccountCode code, Object... details) {
    super(code, details);
  }
}
