package org.zerodistance.search.savedsearches;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the feature. */
public final class SavedSearchProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum SavedSearchCode implements Problem.Code {
    /** There is none, or it is somebody else's: the two are not told apart. */
    SAVED_SEARCH_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Nothing was typed and nothing chosen. */
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
