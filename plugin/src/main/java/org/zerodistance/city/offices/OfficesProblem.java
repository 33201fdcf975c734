package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.Problem;

/** The refusals about offices, boards and topics. */
public final class OfficesProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons for a refusal. */
  public enum OfficesCode implements Problem.Code {
    OFFICE_NOT_FOUND(ProblemKind.NOT_FOUND),
    BOARD_NOT_FOUND(ProblemKind.NOT_FOUND),
    TOPIC_NOT_FOUND(ProblemKind.NOT_FOUND),
    /** Another person saved first. */
    OFFICES_STALE(ProblemKind.CONFLICT),
    /** Two people made the same slug or the same topic at the same moment. */
    NAME_TAKEN(ProblemKind.CONFLICT),
    /** Inquiries or lower topics refer to the topic. */
    TOPIC_IN_USE(ProblemKind.CONFLICT),
    TOPIC_FILE_WITHOUT_HEADER(ProblemKind.INVALID);

    private final ProblemKind problemKind;

    OfficesCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public OfficesProblem(OfficesCode code, Object... details) {
    super(code, details);
  }
}
