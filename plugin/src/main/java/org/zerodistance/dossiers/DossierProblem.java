package org.zerodistance.dossiers;

import org.zerodistance.platform.Problem;

/** Every refusal of the dossiers. */
public final class DossierProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    DOSSIER_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody else saved first. */
    DOSSIER_CHANGED_MEANWHILE(Kind.CONFLICT),
    DOSSIER_MOVE_NOT_ALLOWED(Kind.CONFLICT),
    /** A proposed one is not shown to everybody. */
    DOSSIER_NOT_READY(Kind.CONFLICT);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public DossierProblem(Code code, Object... details) {
    super(code, details);
  }
}
