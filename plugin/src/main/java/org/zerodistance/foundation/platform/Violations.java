package org.zerodistance.foundation.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects all violations in the input of a person, so that all of them are reported at once. */
public final class Violations {
  /** A violation by one field: a message key and the values of its placeholders. */
  public record Violation(String field, String messageKey, List<Object> details) {}

  /** The field of a violation that concerns the whole form. */
  public static final String NO_FIELD = "";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> TAKEN = Set.of("all", "feed", "import", "new");

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

  /**
   * Requires a valid slug for a URL: 2 to 64 lower-case letters and digits, single hyphens between
   * them, and none of the words that URLs below a list use themselves.
   */
  public Violations slug(String field, String text) {
    boolean fits = SLUG.matcher(text).matches() && !TAKEN.contains(text);
    return length(field, text, 2, 64).require(text.isEmpty() || fits, field, "form.slug");
  }

  /** Whether an address of a list can have this last part; the database compares it as ASCII. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
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
