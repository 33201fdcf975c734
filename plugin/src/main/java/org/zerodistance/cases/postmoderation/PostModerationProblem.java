package org.zerodistance.cases.postmoderation;

import org.zerodistance.foundation.platform.Problem;

/** The refusals of this feature. */
public final class PostModerationProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum PostModerationCode implements Problem.Code {
    /** The case has no such public part. */
    PART_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person changed what is withheld of the part meanwhile. */
    PART_CHANGED_MEANWHILE(ProblemKind.CONFLICT),
    /** Only a public case can be hidden, and only a hidden one shown again. */
    CASE_NOT_PUBLIC(ProblemKind.CONFLICT);

    private final ProblemKind problemKind;

    PostModerationCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public PostModerationProblem(PostModerationCode code, Object... details) {
    super(code, details);
  }
}
