package org.zerodistance.offices;

import org.zerodistance.platform.Problem;

/** Every refusal of offices, boards and topics. */
public final class OfficesProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum OfficesCode implements Problem.Code {
    OFFICE_NOT_FOUND(Kind.NOT_FOUND),
    BOARD_NOT_FOUND(Kind.NOT_FOUND),
    TOPIC_NOT_FOUND(Kind.NOT_FOUND),
    /** Somebody else saved first. */
    OFFICES_STALE(Kind.CONFLICT),
    /** Two people made the same slug or the same topic at the same moment. */
    NAME_TAKEN(Kind.CONFLICT),
    /** Inquiries or topics below hang on it. */
    TOPIC_IN_USE(Kind.CONFLICT),
    TOPIC_FILE_WITHOUT_HEADER(Kind.INVALID);

    private final Kind kind;

    OfficesCode(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  public OfficesProblem(OfficesCode code, Object... details) {
    super(code, details);
  }
}
