package org.zerodistance.foundation.platform;

import java.util.List;

/** The refusal of input that violates rules about its fields; carries all violations. */
public final class InvalidFormProblem extends Problem {
  private static final long serialVersionUID = 1L;

  enum FormCode implements Problem.Code {
    INVALID_FORM;

    @Override
    public ProblemKind kind() {
      return ProblemKind.INVALID;
    }
  }

  private final transient List<Violations.Violation> violations;

  public InvalidFormProblem(List<Violations.Violation> violations) {
    super(FormCode.INVALID_FORM, violations.size());
    this.violations = List.copyOf(violations);
  }

  public List<Violations.Violation> violations() {
    return violations;
  }
}
