package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.Problem;

/** Every refusal of the stories. */
public final class StoryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No such story, or none that this viewer may see: the two are not told apart. */
    STORY_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Somebody else changed it meanwhile. */
    STORY_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    STORY_MOVE_NOT_ALLOWED(ProblemKind.CONFLICT),
    /** Only its author and editors may. */
    STORY_OF_ANOTHER(ProblemKind.FORBIDDEN),
    /** A decision belongs to the revision that was read, and there is a newer one. */
    STORY_REVISION_NOT_READ(ProblemKind.CONFLICT),
    STORY_WITHOUT_COLUMN(ProblemKind.INVALID),
    STORY_TIME_PAST(ProblemKind.INVALID),
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
