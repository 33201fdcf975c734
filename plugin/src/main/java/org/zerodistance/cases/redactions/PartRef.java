package org.zerodistance.cases.redactions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.LongId;

/** Refers to one public part of a case. */
public record PartRef(PartKind kind, long id) {
  private static final Pattern FORM =
      Pattern.compile("(inquiry|remark|reply|question|photo)-([0-9]{1,18})");

  public static PartRef of(PartKind kind, LongId id) {
    return new PartRef(kind, id.value());
  }

  /** Reads a part of an address, for example {@code remark-12}. */
  public static Optional<PartRef> find(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new PartRef(
                PartKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** The kind in lower case. */
  public String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The form in addresses. */
  @Override
  public String toString() {
    return word() + "-" + id;
  }
}
