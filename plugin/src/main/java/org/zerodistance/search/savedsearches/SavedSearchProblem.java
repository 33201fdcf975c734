package org.zerodistance.search.savedsearches;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code savedsearches}. */
public final class SavedSearchProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a saved search is refused. */
  public enum SavedSearchCode implements Problem.Code {
    /** It does not exist or belongs to another person; the response is the same. */
    SAVED_SEARCH_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** The search has no text and no filter. */
    SAVED_SEARCH_EMPTY(ProblemKind.INVALID),
    SAVED_SEARCH_TOO_MANY(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    SavedSearchCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  SavedSearchProblem(SavedSearchCode code, Object... details) {
    super(code, details);
  }
}
