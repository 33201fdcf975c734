package org.zerodistance.insight.dossiers;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code dossiers}. */
public final class DossierProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a dossier is refused. */
  public enum Code implements Problem.Code {
    DOSSIER_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person saved first. */
    DOSSIER_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    DOSSIER_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** A proposed dossier cannot be made public. */
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
