package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal about synonyms. */
public final class SynonymProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum SynonymCode implements Problem.Code {
    /** Somebody else saved or removed it first. */
    SYNONYM_STALE;

    @Override
    public ProblemKind kind() {
      return ProblemKind.CONFLICT;
    }
  }

  public SynonymProblem(SynonymCode code) {
    super(code);
  }
}
