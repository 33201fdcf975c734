package org.zerodistance.deadlines;

import org.zerodistance.platform.Problem;

/** Every refusal of deadlines, their rules and the calendar. */
public final class DeadlineProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum DeadlineCode implements Problem.Code {
    /** Somebody else changed the rule first. */
    RULE_STALE(Kind.CONFLICT),
    CALENDAR_FILE_WITHOUT_HEADER(Kind.INVALID);

    private final Kind kind;

    DeadlineCode(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public DeadlineProblem(DeadlineCode code) {
    super(code);
  }
}
