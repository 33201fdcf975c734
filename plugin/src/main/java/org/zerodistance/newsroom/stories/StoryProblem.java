package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of the feature {@code stories}. */
public final class StoryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a request about a story is refused. */
  public enum Code implements Problem.Code {
    /** The story does not exist or the viewer may not see it; the response is the same. */
    STORY_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person changed it meanwhile. */
    STORY_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    STORY_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** Only its author and editors may change it. */
    STORY_OF_ANOTHER(ProblemKind.FORBIDDEN),
    /** The decision is for a revision that is not the newest. */
    STORY_REVISION_NOT_READ(ProblemKind.CONFLICT),
    STORY_WITHOUT_COLUMN(ProblemKind.INVALID),
    /** Its column requires approval by an editor who did not write it. */
    STORY_NEEDS_SECOND_READER(ProblemKind.INVALID),
    /** Its embargo has not ended. */
    STORY_UNDER_EMBARGO(ProblemKind.INVALID),
    /** Its end is in the past. */
    STORY_OVER(ProblemKind.INVALID),
    /** A story needs a case or an assignment; sealed and waiting cases do not count. */
    STORY_WITHOUT_CASE(ProblemKind.INVALID),
    /**
     * Some of its cases are not public and no editor has confirmed that it says nothing of them.
     */
    STORY_UNLISTED_CASES(ProblemKind.INVALID),
    REVISION_NOT_FOUND(ProblemKind.NOT_FOUND);

    private final ProblemKind problemKind;

    Code(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public StoryProblem(Code code, Object... details) {
    super(code, details);
  }
}
