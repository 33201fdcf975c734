package org.zerodistance.web.kernel.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.uploads.Upload;

/**
 * The values that a person typed, by field, with their errors, so that a page can show them again.
 * As a parameter of a resource's method it is read from the body.
 */
public final class Form {
  /** The field of the duplicate-submit key, which is generated with the form. */
  public static final String KEY = "key";

  private static final Pattern SECRET =
      Pattern.compile("(?i)current|.*(password|passwd|secret|token|otp|totp|one-?time|recovery).*");

  private final Map<String, List<String>> values;
  private final Map<String, List<Upload>> files;
  private final List<Violations.Violation> errors;

  private Form(
      Map<String, List<String>> values,
      Map<String, List<Upload>> files,
      List<Violations.Violation> errors) {
    this.values = values;
    this.files = files;
    this.errors = errors;
  }

  static Form of(Map<String, List<String>> values, Map<String, List<Upload>> files) {
    return new Form(values, files, List.of());
  }

  /** An empty form. */
  public static Form empty() {
    return new Form(Map.of(), Map.of(), List.of());
  }

  /**
   * A form filled with stored values, to be changed. Constants get their names in the database,
   * which are the values of their options.
   */
  public static Form filled(Map<String, ?> stored) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    stored.forEach(
        (name, value) -> {
          if (value instanceof List<?> many) {
            values.put(name, many.stream().map(Form::written).toList());
          } else if (value != null) {
            values.put(name, List.of(written(value)));
          }
        });
    return new Form(values, Map.of(), List.of());
  }

  private static String written(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : String.valueOf(value);
  }

  /** Whether a field of this name holds a password or a one-time secret. */
  public static boolean isSecret(String field) {
    return SECRET.matcher(field).matches();
  }

  /** The same form with its errors. */
  public Form with(List<Violations.Violation> wrong) {
    return new Form(values, files, List.copyOf(wrong));
  }

  /** The typed text, with {@code } for line ends; empty when the field is absent. */
  public String text(String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? "" : all.get(0);
  }

  /** The typed text without surrounding white space, if there is any. */
  public Optional<String> find(String name) {
    return Optional.of(text(name).strip()).filter(s -> !s.isEmpty());
  }

  /** All values of a field that may occur several times. */
  public List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a checkbox is ticked. */
  public boolean flag(String name) {
    return values.containsKey(name);
  }

  /** A whole number, if one was typed. */
  public Optional<Long> number(String name) {
    return find(name).filter(s -> s.matches("-?[0-9]{1,18}")).map(Long::valueOf);
  }

  /**
   * The version of the row from which the form was filled; -1 when it is missing, which counts as
   * stale.
   */
  public int version() {
    return revision("version", -1);
  }

  /** A number that the program counts, such as a version; the fallback when it is out of range. */
  public int revision(String name, int fallback) {
    return number(name)
        .filter(n -> n >= 0 && n <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .orElse(fallback);
  }

  /** An enum constant by its name in the database, if there is one. */
  public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    String typed = text(name).strip();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(typed)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** Whether the field has this value; for options and checkboxes. */
  public boolean holds(String name, String value) {
    return list(name).contains(value);
  }

  /** All values as they were sent. */
  public Map<String, List<String>> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The names of all files that were sent, by field. */
  public Map<String, List<String>> fileNames() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    files.forEach((field, all) -> names.put(field, all.stream().map(Upload::fileName).toList()));
    return names;
  }

  /** The files that were chosen, also those without content. */
  public List<Upload> files(String name) {
    return files.getOrDefault(name, List.of());
  }

  public Optional<Upload> file(String name) {
    return files(name).stream().findFirst();
  }

  /** The duplicate-submit key that was sent, or a new one. */
  public String key() {
    return find(KEY).orElseGet(Tokens::random);
  }

  public List<Violations.Violation> errors() {
    return errors;
  }

  /** The errors of one field. */
  public List<Violations.Violation> errorsOf(String name) {
    return errors.stream().filter(e -> e.field().equals(name)).toList();
  }
}
