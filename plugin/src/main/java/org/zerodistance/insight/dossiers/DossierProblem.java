package org.zerodistance.insight.dossiers;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the dossiers. */
public final class DossierProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    DOSSIER_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Somebody else saved first. */
    DOSSIER_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    DOSSIER_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** A proposed one is not shown to everybody. */
    DOSSIER_NOT_READY(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public DossierProblem(Code code, Object... details) {
    super(code, details);
  }
}
