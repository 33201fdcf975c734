package org.zerodistance.web.desk.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.cases.inquiries.Span;

/**
 * A part of a text that may be redacted.
 *
 * @param text the marked text
 * @param on whether it is to be redacted
 */
public record TextMark(Span span, String text, boolean on) {
  private static final Pattern FORM =
      Pattern.compile("(title|body|place):([0-9]{1,5}):([0-9]{1,5}):([a-z_]{1,24})");

  /** The value in the form, for example {@code body:12:23:mobile}. */
  public String value() {
    return field() + ":" + span.from() + ":" + span.to() + ":" + span.reason();
  }

  public String field() {
    return span.field().name().toLowerCase(Locale.ROOT);
  }

  /** Parses a value of {@link #value}. */
  public static Optional<Span> parse(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(2));
    int to = Integer.parseInt(matcher.group(3));
    return from < to
        ? Optional.of(
            new Span(
                Span.Field.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                from,
                to,
                matcher.group(4)))
        : Optional.empty();
  }
}
