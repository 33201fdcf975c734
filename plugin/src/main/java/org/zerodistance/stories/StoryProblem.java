package org.zerodistance.stories;

import org.zerodistance.platform.Problem;

/** Every refusal of the stories. */
public final class StoryProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** What is refused. */
  public enum Code implements Problem.Code {
    /** No such story, or none that this viewer may see: the two are not told apart. */
    STORY_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody else changed it meanwhile. */
    STORY_CHANGED_MEANWHILE(Kind.CONFLICT),
    STORY_MOVE_NOT_ALLOWED(Kind.CONFLICT),
    /** Only its author and editors may. */
    STORY_OF_ANOTHER(Kind.FORBIDDEN),
    /** A decision belongs to the revision that was read, and there is a newer one. */
    STORY_REVISION_NOT_READ(Kind.CONFLICT),
    STORY_WITHOUT_COLUMN(Kind.INVALID),
    STORY_TIME_PAST(Kind.INVALID),
    /** A story rests on a case or an assignment; sealed and waiting cases are no ground. */
    STORY_WITHOUT_CASE(Kind.INVALID),
    REVISION_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public StoryProblem(Code code, Object... details) {
    super(code, details);
  }
}
