package org.zerodistance.savedsearches;

import org.zerodistance.platform.Problem;

/** Every refusal of the feature. */
public final class SavedSearchProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum SavedSearchCode implements Problem.Code {
    /** There is none, or it is somebody else's: the two are not told apart. */
    SAVED_SEARCH_NOT_FOUND(Kind.NOT_FOUND),
    /** Nothing was typed and nothing chosen. */
    SAVED_SEARCH_EMPTY(Kind.INVALID),
    SAVED_SEARCH_TOO_MANY(Kind.CONFLICT);

    private final Kind kind;

    SavedSearchCode(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  SavedSearchProblem(SavedSearchCode code, Object... details) {
    super(code, details);
  }
}
