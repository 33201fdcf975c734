package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.Problem;

/** The refusals about synonyms. */
public final class SynonymProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a change of synonyms is refused. */
  public enum SynonymCode implements Problem.Code {
    /** Another person saved or removed it first. */
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
