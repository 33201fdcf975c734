package org.zerodistance.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with what a person typed, so that all of it is said at once.
 */
public final class Violations {
  /** One thing wrong with one field: a message key and the values of its placeholders. */
  public record Violation(String field, String messageKey, List<Object> details) {}

  private final List<Violation> all = new ArrayList<>();

  public Violations add(String field, String messageKey, Object... details) {
    all.add(new Violation(field, messageKey, List.of(details)));
    return this;
  }

  /** Adds the violation when the condition does not hold. */
  public Violations require(boolean holds, String field, String messageKey, Object... details) {
    return holds ? this : add(field, messageKey, details);
  }

  /** Requires a text of {@code least} to {@code most} characters (code points) after stripping. */
  public Violations length(String field, String text, int least, int most) {
    String stripped = text == null ? "" : text.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length == 0 && least > 0) {
      return add(field, "form.required");
    }
    return length < least
        ? add(field, "form.too-short", least, length)
        : length > most ? add(field, "form.too-long", most, length) : this;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public List<Violation> list() {
    return List.copyOf(all);
  }

  /**
   * @throws InvalidFormProblem when anything is wrong
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw new InvalidFormProblem(list());
    }
  }
}
