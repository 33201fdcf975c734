package org.zerodistance.columns;

import org.zerodistance.platform.Problem;

/** Every refusal of the columns. */
public final class ColumnProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    COLUMN_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody else saved first. */
    COLUMN_CHANGED_MEANWHILE(Kind.CONFLICT),
    COLUMN_ADDRESS_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public ColumnProblem(Code code, Object... details) {
    super(code, details);
  }
}
