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
    /** Its column asks for an editor who did not write it. */
    STORY_NEEDS_SECOND_READER(ProblemKind.INVALID),
    /** Its embargo is not over yet. */
    STORY_UNDER_EMBARGO(ProblemKind.INVALID),
    /** Readers were to see it until a time that is past. */
    STORY_OVER(ProblemKind.INVALID),
    /** A story rests on a case or an assignment; sealed and waiting cases are no ground. */
    STORY_WITHOUT_CASE(ProblemKind.INVALID),
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
